-- Every step that touched a cohort, who is in it, or its sessions. Codes as in tables.rs.
WITH sessions (id) AS (
    SELECT session FROM session_cohort WHERE cohort = :id
), mine (table_code, row_key) AS (
    SELECT 6, :id
    UNION ALL SELECT 7, id FROM cohort_stage WHERE cohort = :id
    UNION ALL SELECT 8, id FROM enrollment WHERE cohort = :id
    UNION ALL SELECT 9, stage_event.id FROM enrollment JOIN stage_event ON stage_event.enrollment = enrollment.id
              WHERE enrollment.cohort = :id
    UNION ALL SELECT 10, id FROM sessions
    UNION ALL SELECT 11, id FROM session_cohort WHERE cohort = :id
    UNION ALL SELECT 12, attendance.id FROM sessions JOIN attendance ON attendance.session = sessions.id
    UNION ALL SELECT 17, session_meeting.id FROM sessions JOIN session_meeting ON session_meeting.session = sessions.id
    UNION ALL SELECT 13, id FROM import_batch WHERE cohort = :id
)
SELECT step FROM mine CROSS JOIN history_row USING (table_code, row_key)
UNION
SELECT step FROM mine CROSS JOIN history_range USING (table_code) WHERE first_key <= row_key AND last_key >= row_key
