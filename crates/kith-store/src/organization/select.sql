SELECT o.id, o.name, o.kind, o.sector, o.city, o.region, o.country, o.is_client, o.is_funder
FROM organization o
WHERE o.deleted_at IS NULL AND o.id = ?1
