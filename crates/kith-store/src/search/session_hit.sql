SELECT s.title, substr(s.starts_local, 1, 10)
FROM session s
WHERE s.id = ?1 AND {seen}
