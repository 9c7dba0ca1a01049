-- Every step that touched a person or what hangs on them. Codes as in tables.rs.
WITH mine (table_code, row_key) AS (
    SELECT 2, :id
    UNION ALL SELECT 3, id FROM contact_point WHERE person = :id
    UNION ALL SELECT 4, id FROM affiliation WHERE person = :id
    UNION ALL SELECT 8, id FROM enrollment WHERE person = :id
    UNION ALL SELECT 9, stage_event.id FROM enrollment JOIN stage_event ON stage_event.enrollment = enrollment.id
              WHERE enrollment.person = :id
    UNION ALL SELECT 12, id FROM attendance WHERE person = :id
    UNION ALL SELECT 15, id FROM duplicate_decision WHERE person = :id OR other = :id
    UNION ALL SELECT 16, id FROM person_alias WHERE person = :id
)
SELECT step FROM mine CROSS JOIN history_row USING (table_code, row_key)
UNION
SELECT step FROM mine CROSS JOIN history_range USING (table_code) WHERE first_key <= row_key AND last_key >= row_key
