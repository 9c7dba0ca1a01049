UPDATE cohort
SET name = ?2, number = ?3, status = ?4, starts_on = ?5, ends_on = ?6, capacity = ?7,
    delivery = ?8, cadence = ?9, zone = ?10, agreements = ?11, default_audience = ?12,
    default_attribution = ?13
WHERE id = ?1
