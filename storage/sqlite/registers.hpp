// Registers read from their rows, the newest revision of each kept.
//
// Threads: any.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "engine/register/register.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

class Registers {
  public:
    // As it stands in the transaction that `connection` is in.
    std::shared_ptr<const Register> find(Connection& connection, std::int64_t collaboration);
    // A revision has been taken back.
    void forget_all();

  private:
    struct Kept {
        std::int64_t revision = 0;
        std::shared_ptr<const Register> reg;
    };

    std::mutex mutex_;
    std::map<std::int64_t, Kept> kept_;
};

}  // namespace overens::storage
