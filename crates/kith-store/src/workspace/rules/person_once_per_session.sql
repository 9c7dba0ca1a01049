SELECT min(id)
FROM attendance
WHERE deleted_at IS NULL
GROUP BY session, person
HAVING count(*) > 1
