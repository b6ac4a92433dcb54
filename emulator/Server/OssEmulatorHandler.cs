using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>
/// A handler for an operation that is defined in your own spec and that the emulator doesn't implement. The generator's server role
/// (<c>&lt;OssSpec Include="my-ops.xml" Role="extension;server"/&gt;</c>) generates the codec; you implement the operation.
/// </summary>
public sealed class OssEmulatorHandler
{
    // What an operation of another spec needs isn't known.
    private const int MaximumDocument = 64 << 20;

    private OssEmulatorHandler(ServedOperation served) => Served = served;

    internal ServedOperation Served { get; }

    /// <summary>Creates a handler for one operation from the codec of the operation and a delegate that performs the operation.</summary>
    /// <typeparam name="TRequest">The operation's request record.</typeparam>
    /// <typeparam name="TResult">The operation's result record.</typeparam>
    /// <param name="codec">The generated codec, such as <c>GetBucketMottoCodec.Instance</c>.</param>
    /// <param name="handle">Handles a request whose signature was verified, or an anonymous one. It may be called concurrently. An
    /// <see cref="OssFaultException"/> is sent to the client as OSS's error; any other exception is sent as <c>InternalError</c>,
    /// and logged to <see cref="OssEmulatorOptions.LoggerFactory"/> or, without one, to standard error.</param>
    public static OssEmulatorHandler For<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, Func<TRequest, OssEmulatorCall, CancellationToken, ValueTask<TResult>> handle)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(handle);
        return new(new ServedOperation<TRequest, TResult>(
            codec,
            new DelegatedHandler<TRequest, TResult>(
                async (call, request, cancellationToken) => await handle(request, new OssEmulatorCall(call), cancellationToken)))
        {
            MaximumDocument = MaximumDocument,
        });
    }
}
