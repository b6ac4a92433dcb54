namespace OssGen.Content;

/// <summary>
/// Waits synchronously for asynchronous operations. If the calling thread has a synchronization context or a non-default task scheduler,
/// the operation is started on the thread pool, so that no part of it, including callbacks of the caller, can wait for the blocked thread.
/// </summary>
internal static class Blocking
{
    private static bool HasContext => SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default;

    /// <summary>Calls <see cref="Stream.ReadAsync(Memory{byte}, CancellationToken)"/> and waits for the result.</summary>
    internal static int Read(Stream stream, Memory<byte> buffer)
    {
        if (HasContext)
        {
            return ReadOnPool(stream, buffer);
        }

        var read = stream.ReadAsync(buffer);
        return read.IsCompleted ? read.GetAwaiter().GetResult() : read.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Calls <see cref="Stream.WriteAsync(ReadOnlyMemory{byte}, CancellationToken)"/> and waits for its completion.</summary>
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

    /// <summary>Starts a task and waits for its completion.</summary>
    internal static void Wait(Func<Task> start) => (HasContext ? Task.Run(start) : start()).GetAwaiter().GetResult();

    /// <summary>Starts a task and waits for its result.</summary>
    internal static T Wait<T>(Func<Task<T>> start) => (HasContext ? Task.Run(start) : start()).GetAwaiter().GetResult();

    // Separate methods, so that the common path allocates no closure.
    private static int ReadOnPool(Stream stream, Memory<byte> buffer) =>
        Task.Run(() => stream.ReadAsync(buffer).AsTask()).GetAwaiter().GetResult();

    private static void WriteOnPool(Stream stream, ReadOnlyMemory<byte> buffer) =>
        Task.Run(() => stream.WriteAsync(buffer).AsTask()).GetAwaiter().GetResult();
}
