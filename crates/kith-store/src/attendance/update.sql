UPDATE attendance
SET status = ?2, minutes = ?3, reason = ?4, remark = ?5, source = ?6, audience = ?7, attribution = ?8
WHERE id = ?1
