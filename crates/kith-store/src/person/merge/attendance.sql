SELECT a.id, a.status, b.id, b.status
FROM attendance a
LEFT JOIN attendance b ON b.session = a.session AND b.person = ?2 AND b.deleted_at IS NULL
WHERE a.person = ?1 AND a.deleted_at IS NULL
