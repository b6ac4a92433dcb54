using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OssGen.Extensions.DependencyInjection;

/// <summary>
/// The credentials in the current options of a client. If changed options are invalid, the previous credentials stay in use, and the
/// problem is logged once.
/// </summary>
internal sealed partial class CurrentCredentials(IOptionsMonitor<OssClientOptions> monitor, string name, ILoggerFactory? loggers)
{
    private readonly ILogger _logger = loggers?.CreateLogger("OssGen.Extensions.DependencyInjection") ?? NullLogger.Instance;
    private OssCredentialsProvider? _last = monitor.Get(name).Credentials;
    private string? _logged;

    public OssCredentialsProvider? Get()
    {
        try
        {
            var current = monitor.Get(name).Credentials;
            (_last, _logged) = (current, null);
            return current;
        }
        catch (Exception invalid) when (invalid is OptionsValidationException or InvalidOperationException)
        {
            if (Interlocked.Exchange(ref _logged, invalid.Message) != invalid.Message)
            {
                LogInvalid(_logger, invalid.Message);
            }

            return _last;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The changed options of the OSS client are invalid; the previous credentials stay in use. {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);
}
