// Definitions made from published lifecycles, each made once and then shared.
//
// Threads: any. Published texts never change, so what is kept here is never out of date; only a publication
// that was taken back has to be forgotten.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

#include "engine/ports/register_store.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

class Definitions {
  public:
    explicit Definitions(DefinitionReader reader) : reader_(std::move(reader)) {}

    // Null when there is no such lifecycle. Throws StoreFailure when the published text cannot be read.
    std::shared_ptr<const Definition> find(Connection& connection, std::int64_t collaboration,
                                           const std::string& name, int version);
    std::shared_ptr<const Definition> find_newest(Connection& connection, std::int64_t collaboration,
                                                  const std::string& name);
    void forget_all();

  private:
    using Key = std::tuple<std::int64_t, std::string, int>;

    std::shared_ptr<const Definition> make(const PublishedLifecycle& published) const;

    DefinitionReader reader_;
    std::mutex mutex_;
    std::map<Key, std::shared_ptr<const Definition>> made_;
};

}  // namespace overens::storage
