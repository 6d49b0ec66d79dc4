#!/bin/sh
# Makes the database and its two roles, once, when the server's folder is empty. gongkai_owner owns the tables and migrates
# them; gongkai is what the service works under, and gets its rights by a migration.
set -eu

psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 \
    --set owner_password="$GONGKAI_DB_OWNER_PASSWORD" --set password="$GONGKAI_DB_PASSWORD" <<'SQL'
CREATE ROLE gongkai_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE gongkai LOGIN PASSWORD :'password';
CREATE DATABASE gongkai OWNER gongkai_owner;
SQL
