SELECT max(step) FROM (
    SELECT step FROM history_row WHERE table_code = ?1 AND row_key = ?2 AND step > ?3
    UNION ALL
    SELECT step FROM history_range WHERE table_code = ?1 AND first_key <= ?2 AND last_key >= ?2 AND step > ?3
)
