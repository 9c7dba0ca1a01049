SELECT history_row.step, history_row.row_key, history_step.sealed
FROM history_row
JOIN history_step ON history_step.id = history_row.step
WHERE table_code = ?1 AND row_key BETWEEN ?2 AND ?3 AND step > ?4
