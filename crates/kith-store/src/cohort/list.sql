SELECT c.id, c.program, c.name, c.number, c.status, c.starts_on, c.ends_on, c.capacity,
       c.delivery, c.cadence, c.zone, c.agreements, c.default_audience, c.default_attribution
FROM name_key k CROSS JOIN cohort c ON c.id = k.entity
WHERE k.kind = 'cohort' AND c.deleted_at IS NULL
ORDER BY k.sort_key, k.entity
