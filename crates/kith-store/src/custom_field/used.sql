SELECT v.value, count(*)
FROM custom_value v
JOIN person p ON p.id = v.person AND p.deleted_at IS NULL AND p.merged_into IS NULL
WHERE v.field = ?1 AND v.deleted_at IS NULL
  AND (?2 IS NULL OR v.person IN (SELECT n.person FROM enrollment_now n WHERE n.cohort = ?2))
GROUP BY v.value
ORDER BY count(*) DESC, v.value
LIMIT ?3
