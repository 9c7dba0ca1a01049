SELECT p.id, p.name, p.kind, p.status, p.purpose, p.domain, p.community, p.practice,
       p.starts_on, p.ends_on, p.expected_minutes, p.completion_rule
FROM name_key k CROSS JOIN program p ON p.id = k.entity
WHERE k.kind = 'program' AND p.deleted_at IS NULL
ORDER BY k.sort_key, k.entity
