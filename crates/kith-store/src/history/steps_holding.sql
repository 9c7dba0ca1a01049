SELECT step FROM history_row WHERE table_code = ?1 AND row_key = ?2
UNION
SELECT step FROM history_part WHERE table_code = ?1 AND first_key <= ?2 AND last_key >= ?2
