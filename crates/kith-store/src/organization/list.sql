SELECT o.id, o.name, o.kind, o.sector, o.city, o.region, o.country, o.is_client, o.is_funder
FROM name_key k CROSS JOIN organization o ON o.id = k.entity
WHERE k.kind = 'organization' AND o.deleted_at IS NULL
ORDER BY k.sort_key, k.entity
