package org.breakingfree.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} of 1000 bytes is {1}")
    @CsvSource(textBlock = """
            bytes=0-0,             0-0
            bytes=0-99,            0-99
            bytes=900-,            900-999
            bytes=999-,            999-999
            bytes=-1,              999-999
            bytes=-100,            900-999
            bytes=-5000,           0-999
            bytes=0-5000,          0-999
            BYTES=10-20,           10-20
            bytes=1000-,           unsatisfiable
            bytes=99999999-,       unsatisfiable
            bytes=-0,              unsatisfiable
            ,                      whole
            bytes=,                whole
            bytes=-,               whole
            bytes=a-b,             whole
            bytes=20-10,           whole
            'bytes=0-1,5-6',       whole
            bytes=0-99999999999999999999, whole
            items=0-5,             whole
            bytes 0-5,             whole
            """)
    void a_range_is_read_as_the_rfc_says(@Nullable String header, String expected) {
        var read = switch (ByteRange.parse(header, 1000)) {
            case ByteRange.Whole() -> "whole";
            case ByteRange.Part(var first, var last) -> first + "-" + last;
            case ByteRange.Unsatisfiable() -> "unsatisfiable";
        };

        assertThat(read).isEqualTo(expected);
    }
}
