SELECT count(*)
FROM (SELECT 1 FROM search_content WHERE id BETWEEN ?1 AND ?2 LIMIT ?3)
