using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>
/// Serves an operation that the emulator lacks: one of a spec of your own. The generator's server role
/// (<c>&lt;OssSpec Include="my-ops.xml" Role="extension;server"/&gt;</c>) makes the codec; what the operation does is yours.
/// </summary>
public sealed class OssEmulatorHandler
{
    private OssEmulatorHandler(ServedOperation served) => Served = served;

    internal ServedOperation Served { get; }

    /// <summary>Serves one operation.</summary>
    /// <typeparam name="TRequest">Its request record.</typeparam>
    /// <typeparam name="TResult">Its result record.</typeparam>
    /// <param name="codec">The generated codec, such as <c>GetBucketMottoCodec.Instance</c>.</param>
    /// <param name="handle">
    /// Answers a request whose signature was verified or that carries none; requests may come at the same time. An
    /// <see cref="OssFaultException"/> is answered as OSS's error; any other exception as <c>InternalError</c>, and written to the standard
    /// error.
    /// </param>
    public static OssEmulatorHandler For<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, Func<TRequest, OssEmulatorCall, CancellationToken, ValueTask<TResult>> handle)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(handle);
        return new(new ServedOperation<TRequest, TResult>(
            codec,
            new DelegatedHandler<TRequest, TResult>(
                async (call, request, cancellationToken) => await handle(request, new OssEmulatorCall(call), cancellationToken))));
    }
}
