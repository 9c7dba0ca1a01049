SELECT p.id, {column}
FROM person p
WHERE {column} IS NOT NULL AND p.id {members}
