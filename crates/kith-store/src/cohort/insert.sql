INSERT INTO cohort (id, created_at, program, name, number, status, starts_on, ends_on, capacity,
                    delivery, cadence, zone, agreements, default_audience, default_attribution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
