-- Why a call had no answer, in the language of those who look after it.

ALTER TABLE desk.delivery ADD COLUMN error_zh text;
COMMENT ON COLUMN desk.delivery.error_zh IS 'error in Chinese; null for calls from before it was kept';
