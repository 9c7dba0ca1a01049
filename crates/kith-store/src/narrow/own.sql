SELECT v.person, v.value IN (SELECT k.c1 FROM staged(?1) k)
FROM custom_value v
WHERE v.field = ?2 AND v.deleted_at IS NULL
