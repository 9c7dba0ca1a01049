UPDATE attendance SET status = ?2, minutes = ?3, reason = ?4, remark = ?5, source = ?6 WHERE id = ?1
