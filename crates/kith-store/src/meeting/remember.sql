INSERT INTO session_meeting (id, created_at, session, meeting) VALUES (?1, ?2, ?3, ?4)
