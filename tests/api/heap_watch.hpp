// How much memory the whole test program holds by `new`, and how much at most since the watch began.
#pragma once

#include <cstddef>

namespace overens::api::test {

class HeapWatch {
  public:
    HeapWatch();
    // Above what was held when the watch began, at the highest.
    std::size_t most_bytes() const;

  private:
    std::size_t begun_at_;
};

}  // namespace overens::api::test
