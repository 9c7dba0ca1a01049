SELECT p.id, p.name, p.kind, p.status, p.purpose, p.domain, p.community, p.practice,
       p.starts_on, p.ends_on, p.expected_minutes, p.completion_rule
FROM program p
WHERE p.deleted_at IS NULL AND p.id = ?1
