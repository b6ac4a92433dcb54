namespace OssGen.Content;

/// <summary>
/// Waits for asynchronous work in a synchronous call. Where the caller's thread has a synchronization context or a task scheduler of its
/// own, the work is started on the thread pool: nothing in it, callers' own code included, can then wait for the thread that is blocked.
/// </summary>
internal static class Blocking
{
    private static bool HasContext => SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default;

    /// <summary>Reads as <see cref="Stream.ReadAsync(Memory{byte}, CancellationToken)"/> does.</summary>
    internal static int Read(Stream stream, Memory<byte> buffer)
    {
        if (HasContext)
        {
            return ReadOnPool(stream, buffer);
        }

        var read = stream.ReadAsync(buffer);
        return read.IsCompleted ? read.GetAwaiter().GetResult() : read.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Writes as <see cref="Stream.WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/> does.</summary>
    internal static void Write(Stream stream, ReadOnlyMemory<byte> buffer)
    {
        if (HasContext)
        {
            WriteOnPool(stream, buffer);
            return;
        }

        var write = stream.WriteAsync(buffer);
        if (write.IsCompleted)
        {
            write.GetAwaiter().GetResult();
        }
        else
        {
            write.AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Waits for the end of work.</summary>
    internal static void Wait(Func<Task> start) => (HasContext ? Task.Run(start) : start()).GetAwaiter().GetResult();

    /// <summary>Waits for the result of work.</summary>
    internal static T Wait<T>(Func<Task<T>> start) => (HasContext ? Task.Run(start) : start()).GetAwaiter().GetResult();

    // Methods of their own, so that the others make no closure.
    private static int ReadOnPool(Stream stream, Memory<byte> buffer) =>
        Task.Run(() => stream.ReadAsync(buffer).AsTask()).GetAwaiter().GetResult();

    private static void WriteOnPool(Stream stream, ReadOnlyMemory<byte> buffer) =>
        Task.Run(() => stream.WriteAsync(buffer).AsTask()).GetAwaiter().GetResult();
}
