/*
 * A gate before the disk, preloaded into a program under test: whatever changes a file under a
 * given folder is announced to the test before it happens, and waits for its answer.
 *
 *   GATE_UNDER   folders, divided by ':'; what lies elsewhere passes
 *   GATE_SOCKET  a Unix domain socket on which the test listens
 *   GATE_LOCKS   set where locks and maps of files are asked for as well, which change none
 *
 * The gate says one line, "call TAB path TAB bytes", and reads one letter:
 *   g  go on
 *   k  be killed here, by SIGKILL
 *   h  do half of a write, announce "half" and wait again (g: the rest follows, k: be killed)
 *   n  fail with ENOSPC, and do nothing
 *   e  fail with EIO, and do nothing
 *   l  fail as a network drive does that knows no locks, with ENOLCK, or no maps, with ENODEV
 * One call is at the gate at a time, until it is done: while the test thinks, no file changes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static int test = -1;

typedef void *lookup(void *, const char *);

/* The lookup of the system, whatever the version is called under which glibc has it. */
static lookup *system_lookup(void) {
  static const char *versions[] = {"GLIBC_2.34", "GLIBC_2.17", "GLIBC_2.2.5", "GLIBC_2.0"};
  static lookup *found = NULL;
  for (size_t i = 0; found == NULL && i < sizeof versions / sizeof versions[0]; i++) {
    found = (lookup *)dlvsym(RTLD_NEXT, "dlsym", versions[i]);
  }
  if (found == NULL) {
    abort();
  }
  return found;
}

static void *real(const char *name) {
  void *found = system_lookup()(RTLD_NEXT, name);
  if (found == NULL) {
    abort();
  }
  return found;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) {
    pause();
  }
}

static int watched(const char *path) {
  const char *folders = getenv("GATE_UNDER");
  while (folders != NULL && *folders != '\0') {
    const char *end = strchrnul(folders, ':');
    size_t length = (size_t)(end - folders);
    if (strncmp(path, folders, length) == 0 && (path[length] == '/' || path[length] == '\0')) {
      return 1;
    }
    folders = *end == ':' ? end + 1 : end;
  }
  return 0;
}

/* The path of a handle; 0 if it is none of ours. */
static int of_handle(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) {
    return 0;
  }
  path[length] = '\0';
  return watched(path);
}

static char ask(const char *call, const char *path, long long bytes) {
  char line[PATH_MAX + 100];
  int length = snprintf(line, sizeof line, "%s\t%s\t%lld\n", call, path, bytes);
  if (test < 0) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const char *name = getenv("GATE_SOCKET");
    test = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (name == NULL || test < 0) {
      abort();
    }
    strncpy(address.sun_path, name, sizeof address.sun_path - 1);
    if (connect(test, (struct sockaddr *)&address, sizeof address) != 0) {
      die();
    }
  }
  for (int sent = 0; sent < length;) {
    ssize_t n = syscall(SYS_sendto, test, line + sent, length - sent, MSG_NOSIGNAL, NULL, 0);
    if (n <= 0) {
      die();
    }
    sent += (int)n;
  }
  char answer = 0;
  if (syscall(SYS_read, test, &answer, 1) != 1 || answer == 'k') {
    die(); /* A test that has gone wants nothing to go on. */
  }
  return answer;
}

/* What a call is told; 0 to do it, otherwise errno is set. */
static int told(char answer) {
  switch (answer) {
    case 'n':
      errno = ENOSPC;
      return -1;
    case 'e':
      errno = EIO;
      return -1;
    case 'l':
      errno = ENOLCK;
      return -1;
    default:
      return 0;
  }
}

#define PLAIN(ours, call, path, action)           \
  do {                                            \
    if (!(ours)) {                                \
      return action;                              \
    }                                             \
    pthread_mutex_lock(&gate);                    \
    long outcome = told(ask(call, path, 0));      \
    if (outcome == 0) {                           \
      outcome = action;                           \
    }                                             \
    int kept = errno;                             \
    pthread_mutex_unlock(&gate);                  \
    errno = kept;                                 \
    return (__typeof__(action))outcome;           \
  } while (0)

/* A write of which half may be done first. "at" is -1 for one at the place of the handle. */
static ssize_t written(const char *call, int fd, const void *bytes, size_t count, off64_t at) {
  char path[PATH_MAX];
  int ours = count > 0 && of_handle(fd, path);
  if (ours) {
    pthread_mutex_lock(&gate);
  }
  char answer = ours ? ask(call, path, (long long)count) : 'g';
  ssize_t outcome = told(answer);
  size_t done = 0;
  if (outcome == 0 && answer == 'h' && count > 1) {
    done = count / 2;
    outcome = at < 0 ? REAL(write)(fd, bytes, done) : REAL(pwrite64)(fd, bytes, done, at);
    if (outcome == (ssize_t)done) {
      outcome = told(ask("half", path, (long long)(count - done)));
    } else {
      done = 0;
    }
  }
  if (outcome == 0) {
    const char *rest = (const char *)bytes + done;
    outcome = at < 0 ? REAL(write)(fd, rest, count - done)
                     : REAL(pwrite64)(fd, rest, count - done, at + (off64_t)done);
    if (outcome >= 0) {
      outcome += (ssize_t)done;
    }
  }
  if (ours) {
    int kept = errno;
    pthread_mutex_unlock(&gate);
    errno = kept;
  }
  return outcome;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  return written("write", fd, bytes, count, -1);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  return written("pwrite64", fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return written("pwrite", fd, bytes, count, at);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  PLAIN(of_handle(fd, path), "writev", path, REAL(writev)(fd, parts, count));
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t count) {
  char path[PATH_MAX];
  PLAIN(of_handle(out, path), "sendfile", path, REAL(sendfile64)(out, in, at, count));
}

ssize_t copy_file_range(
    int in, off64_t *from, int out, off64_t *to, size_t count, unsigned int flags) {
  char path[PATH_MAX];
  PLAIN(of_handle(out, path), "copy_file_range", path,
      REAL(copy_file_range)(in, from, out, to, count, flags));
}

int fsync(int fd) {
  char path[PATH_MAX];
  PLAIN(of_handle(fd, path), "fsync", path, REAL(fsync)(fd));
}

int fdatasync(int fd) {
  char path[PATH_MAX];
  PLAIN(of_handle(fd, path), "fdatasync", path, REAL(fdatasync)(fd));
}

int ftruncate64(int fd, off64_t length) {
  char path[PATH_MAX];
  PLAIN(of_handle(fd, path), "ftruncate", path, REAL(ftruncate64)(fd, length));
}

int ftruncate(int fd, off_t length) {
  char path[PATH_MAX];
  PLAIN(of_handle(fd, path), "ftruncate", path, REAL(ftruncate)(fd, length));
}

int rename(const char *from, const char *to) {
  PLAIN(watched(to) || watched(from), "rename", to, REAL(rename)(from, to));
}

int renameat2(int at, const char *from, int to_at, const char *to, unsigned int flags) {
  PLAIN(watched(to) || watched(from), "rename", to, REAL(renameat2)(at, from, to_at, to, flags));
}

int unlink(const char *path) {
  PLAIN(watched(path), "unlink", path, REAL(unlink)(path));
}

int rmdir(const char *path) {
  PLAIN(watched(path), "rmdir", path, REAL(rmdir)(path));
}

int mkdir(const char *path, mode_t mode) {
  /* One that is there needs no room. */
  PLAIN(watched(path) && access(path, F_OK) != 0, "mkdir", path, REAL(mkdir)(path, mode));
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  PLAIN((flags & (O_CREAT | O_TRUNC)) != 0 && watched(path), "open", path,
      REAL(open64)(path, flags, mode));
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  PLAIN((flags & (O_CREAT | O_TRUNC)) != 0 && watched(path), "open", path,
      REAL(open)(path, flags, mode));
}

/* Whether it takes a lock of a file; to give one back needs nobody. */
static int locks(int command, const struct flock *lock) {
  return getenv("GATE_LOCKS") != NULL
      && (command == F_SETLK || command == F_SETLKW || command == F_GETLK)
      && lock->l_type != F_UNLCK;
}

int fcntl(int fd, int command, ...) {
  va_list more;
  va_start(more, command);
  void *with = va_arg(more, void *);
  va_end(more);
  char path[PATH_MAX];
  PLAIN(locks(command, with) && of_handle(fd, path), "lock", path,
      syscall(SYS_fcntl, fd, command, with));
}

int fcntl64(int fd, int command, ...) {
  va_list more;
  va_start(more, command);
  void *with = va_arg(more, void *);
  va_end(more);
  return fcntl(fd, command, with);
}

void *mmap(void *at, size_t length, int access, int flags, int fd, off_t from) {
  char path[PATH_MAX];
  if (fd >= 0 && getenv("GATE_LOCKS") != NULL && of_handle(fd, path)) {
    pthread_mutex_lock(&gate);
    int refused = told(ask("map", path, (long long)length));
    pthread_mutex_unlock(&gate);
    if (refused) {
      errno = ENODEV;
      return MAP_FAILED;
    }
  }
  return (void *)syscall(SYS_mmap, at, length, access, flags, fd, from);
}

void *mmap64(void *at, size_t length, int access, int flags, int fd, off64_t from) {
  return mmap(at, length, access, flags, fd, (off_t)from);
}

/* Java asks for the one call that it has no word for, and would find the one behind the gate. */
void *dlsym(void *restrict handle, const char *restrict name) {
  if (strcmp(name, "renameat2") == 0) {
    return (void *)renameat2;
  }
  return system_lookup()(handle, name);
}
