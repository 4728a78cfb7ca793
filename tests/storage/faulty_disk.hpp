// A disk that fails when told to, below SQLite: every database opened while it is in place goes through it.
#pragma once

#include <string>

namespace overens::storage_tests {

class FaultyDisk {
  public:
    // In place until destroyed. All databases opened through it must be closed by then.
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    enum class Fault { none, full_on_write, error_on_write, error_on_sync };
    // The fault strikes files whose name ends so, after as many writes or syncs to them have gone well.
    void plan(Fault fault, const std::string& name_end, int after = 0);
    void heal() { plan(Fault::none, ""); }
    // How many times it has struck.
    int strikes() const;
};

}  // namespace overens::storage_tests
