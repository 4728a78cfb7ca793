#include "storage/faulty_disk.hpp"

#include <sqlite3.h>

#include <mutex>
#include <new>

namespace overens::storage_tests {
namespace {

struct Plan {
    std::mutex mutex;
    FaultyDisk::Fault fault = FaultyDisk::Fault::none;
    std::string name_end;
    int after = 0;
    int strikes = 0;

    bool strikes_now(FaultyDisk::Fault asked, const std::string& name) {
        const std::lock_guard lock(mutex);
        if (fault != asked || !name.ends_with(name_end) || after-- > 0) return false;
        ++strikes;
        return true;
    }
};

Plan& plan_of_all() {
    static Plan plan;
    return plan;
}

// The real file lies right behind this one in the memory that SQLite gives.
struct FaultyFile {
    sqlite3_file base;
    sqlite3_file* real;
    std::string* name;
};

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<FaultyFile*>(file)->real;
}
const std::string& name(sqlite3_file* file) {
    return *reinterpret_cast<FaultyFile*>(file)->name;
}

int close_file(sqlite3_file* file) {
    const int result = real(file)->pMethods->xClose(real(file));
    delete reinterpret_cast<FaultyFile*>(file)->name;
    return result;
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    Plan& plan = plan_of_all();
    if (plan.strikes_now(FaultyDisk::Fault::full_on_write, name(file))) return SQLITE_FULL;
    if (plan.strikes_now(FaultyDisk::Fault::error_on_write, name(file))) return SQLITE_IOERR_WRITE;
    return real(file)->pMethods->xWrite(real(file), bytes, count, offset);
}

int sync_file(sqlite3_file* file, int flags) {
    if (plan_of_all().strikes_now(FaultyDisk::Fault::error_on_sync, name(file))) return SQLITE_IOERR_FSYNC;
    return real(file)->pMethods->xSync(real(file), flags);
}

// Everything else goes straight through.
const sqlite3_io_methods methods{
    .iVersion = 3,
    .xClose = close_file,
    .xRead = [](sqlite3_file* f, void* p, int n,
                sqlite3_int64 o) { return real(f)->pMethods->xRead(real(f), p, n, o); },
    .xWrite = write_file,
    .xTruncate = [](sqlite3_file* f, sqlite3_int64 n) { return real(f)->pMethods->xTruncate(real(f), n); },
    .xSync = sync_file,
    .xFileSize = [](sqlite3_file* f, sqlite3_int64* n) { return real(f)->pMethods->xFileSize(real(f), n); },
    .xLock = [](sqlite3_file* f, int l) { return real(f)->pMethods->xLock(real(f), l); },
    .xUnlock = [](sqlite3_file* f, int l) { return real(f)->pMethods->xUnlock(real(f), l); },
    .xCheckReservedLock = [](sqlite3_file* f,
                             int* r) { return real(f)->pMethods->xCheckReservedLock(real(f), r); },
    .xFileControl = [](sqlite3_file* f, int op,
                       void* p) { return real(f)->pMethods->xFileControl(real(f), op, p); },
    .xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    .xDeviceCharacteristics =
        [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** p) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, p); },
    .xShmLock = [](sqlite3_file* f, int offset, int n,
                   int flags) { return real(f)->pMethods->xShmLock(real(f), offset, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    .xFetch = [](sqlite3_file* f, sqlite3_int64 o, int n,
                 void** p) { return real(f)->pMethods->xFetch(real(f), o, n, p); },
    .xUnfetch = [](sqlite3_file* f, sqlite3_int64 o,
                   void* p) { return real(f)->pMethods->xUnfetch(real(f), o, p); },
};

sqlite3_vfs* vfs_below = nullptr;
sqlite3_vfs faulty_vfs;

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_out) {
    auto* faulty = reinterpret_cast<FaultyFile*>(file);
    faulty->real = reinterpret_cast<sqlite3_file*>(faulty + 1);
    const int result = vfs_below->xOpen(vfs_below, path, faulty->real, flags, flags_out);
    faulty->base.pMethods = result == SQLITE_OK ? &methods : nullptr;
    faulty->name = result == SQLITE_OK ? new std::string(path == nullptr ? "" : path) : nullptr;
    return result;
}

}  // namespace

FaultyDisk::FaultyDisk() {
    heal();
    vfs_below = sqlite3_vfs_find(nullptr);
    faulty_vfs = *vfs_below;
    faulty_vfs.zName = "faulty";
    faulty_vfs.szOsFile = vfs_below->szOsFile + static_cast<int>(sizeof(FaultyFile));
    faulty_vfs.xOpen = open_file;
    sqlite3_vfs_register(&faulty_vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&faulty_vfs);
    sqlite3_vfs_register(vfs_below, 1);
}

void FaultyDisk::plan(Fault fault, const std::string& name_end, int after) {
    Plan& plan = plan_of_all();
    const std::lock_guard lock(plan.mutex);
    plan.fault = fault;
    plan.name_end = name_end;
    plan.after = after;
    plan.strikes = 0;
}

int FaultyDisk::strikes() const {
    const std::lock_guard lock(plan_of_all().mutex);
    return plan_of_all().strikes;
}

}  // namespace overens::storage_tests
