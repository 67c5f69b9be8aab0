package org.breakingfree.polling;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/// Why somebody's server could not be read.
final class Broken {

    private Broken() {}

    /// In words that say what is wrong without a word of the server's.
    static String reason(Exception broken) {
        return switch (broken) {
            case Packed.TooLarge tooLarge -> String.valueOf(tooLarge.getMessage());
            case ZipException unknown -> String.valueOf(unknown.getMessage());
            case UnknownHostException _ -> "there is no server of that name";
            case ConnectException _ -> "its server cannot be reached";
            case SocketTimeoutException _ -> "its server does not answer";
            case SSLException _ -> "its server cannot prove that it is the right one";
            case MessageConstraintException _ -> "its server sends more headers than anybody needs";
            case ConnectionClosedException _ -> "it breaks off";
            case TruncatedChunkException _ -> "it breaks off";
            default -> "what its server answers cannot be understood";
        };
    }
}
