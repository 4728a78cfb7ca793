// A list that is seldom long: the first few stand in the list itself, so that copying it asks for no memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace overens::workflows::proving {

template <typename T, std::size_t few>
    requires std::is_trivially_copyable_v<T>
class ShortList {
  public:
    ShortList() = default;
    ShortList(const ShortList& other) { *this = other; }
    ShortList& operator=(const ShortList& other) {
        if (this == &other) return *this;
        size_ = other.size_;
        if (size_ > few) many_ = other.many_;
        if (size_ <= few) std::copy_n(other.few_.begin(), size_, few_.begin());
        return *this;
    }
    ShortList(ShortList&& other) noexcept { *this = std::move(other); }
    ShortList& operator=(ShortList&& other) noexcept {
        size_ = other.size_;
        if (size_ > few) many_.swap(other.many_);
        if (size_ <= few) std::copy_n(other.few_.begin(), size_, few_.begin());
        return *this;
    }
    ~ShortList() = default;

    T* begin() { return size_ <= few ? few_.data() : many_.data(); }
    T* end() { return begin() + size_; }
    const T* begin() const { return size_ <= few ? few_.data() : many_.data(); }
    const T* end() const { return begin() + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T& front() const { return *begin(); }
    const T& back() const { return *(end() - 1); }
    const T& operator[](std::size_t index) const { return begin()[index]; }

    void push_back(const T& value) { insert(end(), value); }
    void insert(const T* before, const T& value) {
        const auto place = static_cast<std::size_t>(before - begin());
        const T copy = value;
        if (size_ == few) many_.assign(few_.begin(), few_.end());
        ++size_;
        if (size_ > few) many_.resize(size_);
        std::copy_backward(begin() + place, end() - 1, end());
        begin()[place] = copy;
    }
    void erase(const T* at) {
        T* const place = begin() + (at - begin());
        std::copy(place + 1, end(), place);
        --size_;
        if (size_ == few) std::copy_n(many_.begin(), few, few_.begin());
    }
    void clear() { size_ = 0; }

    bool operator==(const ShortList& other) const {
        return std::equal(begin(), end(), other.begin(), other.end());
    }

  private:
    std::size_t size_ = 0;
    std::array<T, few> few_;  // only when there are no more; what stands behind the size is never read
    std::vector<T> many_;
};

}  // namespace overens::workflows::proving
