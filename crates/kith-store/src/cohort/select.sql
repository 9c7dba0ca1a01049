SELECT c.id, c.program, c.name, c.number, c.status, c.starts_on, c.ends_on, c.capacity,
       c.delivery, c.cadence, c.zone, c.agreements, c.default_audience, c.default_attribution
FROM cohort c
WHERE c.deleted_at IS NULL AND c.id = ?1
