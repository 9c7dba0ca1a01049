SELECT s.changes FROM history_row r
JOIN history_step s ON s.id = r.step
WHERE r.table_code = :table AND r.row_key = :key AND length(s.changes) <= :readable
ORDER BY r.step DESC LIMIT 1
