using System.Runtime.InteropServices;

namespace OssGen.Osscmd.Streams;

/// <summary>
/// The standard output or standard error of a process on Unix. The framework's console stream does not report that the reader of a pipe has
/// closed it. The framework's file stream keeps its own position, so the next program of a shell script would overwrite the output of this
/// one.
/// </summary>
internal sealed class StandardStream : WriteOnlyStream
{
    internal const int Output = 1;
    internal const int Error = 2;

    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;
    private const int Interrupted = 4;
    private const int BadDescriptor = 9;
    private const int BrokenPipe = 32;
    private const short Writable = 4;

    private static readonly int TryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    private readonly int _descriptor;
    private readonly bool _isOpen;

    private StandardStream(int descriptor)
    {
        _descriptor = descriptor;

        // This process opens its own files as close-on-exec. If the flag is set, the standard stream was closed, and its number now denotes
        // another file.
        _isOpen = GetFlags(descriptor, GetDescriptorFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;
    }

    /// <summary>Opens a standard stream. The method must be called before any other file is opened.</summary>
    internal static Stream Open(int descriptor)
    {
        if (!OperatingSystem.IsWindows())
        {
            return new StandardStream(descriptor);
        }

        return descriptor == Output ? Console.OpenStandardOutput() : Console.OpenStandardError();
    }

    /// <exception cref="ClosedPipeException">The reader of the pipe has closed it.</exception>
    /// <exception cref="IOException">The stream is closed, the disk is full, or another error occurred.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_isOpen)
        {
            throw Failure(BadDescriptor);
        }

        while (!buffer.IsEmpty)
        {
            var written = Write(_descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
            }
            else
            {
                HeedError(Marshal.GetLastPInvokeError());
            }
        }
    }

    private static IOException Failure(int error) =>
        error == BrokenPipe ? new ClosedPipeException() : new IOException(Marshal.GetPInvokeErrorMessage(error));

    private void HeedError(int error)
    {
        if (error == TryAgain)
        {
            // Another process has made the stream non-blocking.
            var wanted = new PollRequest { Descriptor = _descriptor, Events = Writable };
            _ = Poll(ref wanted, 1, -1);
        }
        else if (error != Interrupted)
        {
            throw Failure(error);
        }
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetFlags(int descriptor, int command);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollRequest request, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        internal int Descriptor;
        internal short Events;
        internal short Found;
    }
}
