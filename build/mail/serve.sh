#!/usr/bin/env bash
# A mail server of one's own on loopback, for trying things out; as root, with dovecot-imapd, dovecot-lmtpd and postfix:
# `build/mail/serve.sh FOLDER PASSWORD IMAPS_PORT SMTP_PORT`. It ends, and FOLDER goes, when standard input ends.
set -euo pipefail
folder=$1 password=$2 imaps=$3 smtp=$4
templates=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fill() {
  sed -e "s|@FOLDER@|$folder|g; s|@PASSWORD@|$password|g; s|@OWNER@|dovecot|g; s|@IMAPS@|$imaps|g; s|@SMTP@|$smtp|g" \
    -e "s|@IMAP@|$((imaps + 1))|g; s|@AUTH@|$((imaps + 2))|g; s|@LMTP@|$((imaps + 3))|g; s|@ELSEWHERE@|$((smtp + 1))|g" "$templates/$1" > "$2/$1"
}

finish() {
  kill "${servers[@]}" 2> /dev/null || true
  wait
  rm -rf "$folder"
}

mkdir -p "$folder/mail" "$folder/postfix/queue" "$folder/postfix/data"
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
  -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2> /dev/null
fill dovecot.conf "$folder"
for file in main.cf master.cf; do fill "$file" "$folder/postfix"; done
chown -R dovecot:dovecot "$folder"
chown -R root:root "$folder/postfix"
chown postfix "$folder/postfix/data"
# Both servers work as users of their own.
chmod 755 "$folder"
servers=()
trap finish EXIT
runuser -u dovecot -- dovecot -F -c "$folder/dovecot.conf" < /dev/null & servers+=($!)
postfix -c "$folder/postfix" check 2> /dev/null
/usr/lib/postfix/sbin/master -c "$folder/postfix" -d < /dev/null & servers+=($!)
cat > /dev/null
