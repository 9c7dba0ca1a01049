SELECT k.entity, k.sort_key
FROM name_key k
WHERE +k.kind = 'person' AND k.entity {members}
