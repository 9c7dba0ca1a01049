INSERT INTO history_part (step, part, table_code, first_key, last_key, rows)
SELECT ?1, 1 + coalesce(max(part), 0), ?2, ?3, ?4, ?5 FROM history_part WHERE step = ?1
