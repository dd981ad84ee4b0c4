#!/bin/sh
# Runs as root of fresh namespaces (see unshare.ts): builds a small read-only root, moves into it, gives every privilege
# up and becomes the command.
# Arguments: root|user, stage directory, etc, config, package directory, node binary, tmpfs bytes, shm bytes, command...
set -eu
mode=$1 stage=$2 etc=$3 config=$4 package=$5 node=$6 tmp_size=$7 shm_size=$8
shift 8

# A remount inside a user namespace must keep what the source was mounted with; noexec is the one that varies.
show() {
  mount --bind "$1" "$2"
  mount -o remount,bind,ro,nosuid,nodev "$2" 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev,noexec "$2"
}

mount -t tmpfs -o size=1m,mode=755,nosuid,nodev tmpfs "$stage"
cd "$stage"
mkdir usr etc dev dev/shm proc tmp opt package config old inner
for name in bin sbin lib lib32 lib64; do
  if [ -L "/$name" ]; then
    ln -s "$(readlink "/$name")" "$name"
  elif [ -d "/$name" ]; then
    mkdir "$name"
    show "/$name" "$name"
  fi
done
show /usr usr
show "$package" package
show "$config" config
touch opt/node
show "$node" opt/node
show "$etc" etc
for name in ssl/certs ssl/openssl.cnf alternatives ld.so.cache; do
  [ ! -e "/etc/$name" ] || show "/etc/$name" "etc/$name"
done
for name in null zero full random urandom; do
  touch "dev/$name"
  mount --bind "/dev/$name" "dev/$name"
done
ln -s /proc/self/fd dev/fd
mount -t tmpfs -o "size=$shm_size,mode=1777,nosuid,nodev" tmpfs dev/shm
mount -t tmpfs -o "size=$tmp_size,mode=1777,nosuid,nodev" tmpfs tmp
mount -t proc -o nosuid,nodev,noexec proc proc

hostname sandbox 2>/dev/null || true
ip link set lo up 2>/dev/null || true

if [ "$mode" = root ]; then
  # The kernel lets nobody make user namespaces in a chroot below the root of its mount namespace.
  mount --rbind . inner
  mount -o remount,bind,ro,nosuid,nodev inner
else
  # One more user namespace is made below, to become uid 65534; none after that.
  echo 1 > /proc/sys/user/max_user_namespaces
fi
mount -o remount,bind,ro,nosuid,nodev "$stage"
pivot_root . old
cd /
umount -l /old

if [ "$mode" = root ]; then
  exec chroot /inner setpriv --reuid=65534 --regid=65534 --clear-groups --inh-caps=-all --ambient-caps=-all \
    --bounding-set=-all --no-new-privs --pdeathsig=KILL -- "$@"
fi
exec unshare --user --map-user=65534 --map-group=65534 setpriv --no-new-privs --pdeathsig=KILL -- "$@"
