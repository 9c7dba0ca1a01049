SELECT step FROM history_row WHERE table_code = :table AND row_key = :key
UNION ALL
SELECT step FROM history_range WHERE table_code = :table AND first_key <= :key AND last_key >= :key
