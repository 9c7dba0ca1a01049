SELECT k.c0, n.entity
FROM staged(?1) k
CROSS JOIN name_key n ON n.match_key = k.c1 AND n.kind = 'person'
