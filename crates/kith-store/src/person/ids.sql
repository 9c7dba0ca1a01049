SELECT k.entity
FROM name_key k
WHERE k.kind = 'person' AND {seen}
ORDER BY k.sort_key, k.entity
