using OssGen.Credentials.Exchange;
using OssGen.Time;

namespace OssGen.Credentials.Sources;

/// <summary>The access key in the environment: the variables of OSS, otherwise those of Alibaba Cloud. The two aren't mixed.</summary>
internal sealed class EnvironmentSource(SourceSurroundings surroundings) : CredentialsSource
{
    private static readonly (string Id, string Secret, string Token)[] Variables =
    [
        ("OSS_ACCESS_KEY_ID", "OSS_ACCESS_KEY_SECRET", "OSS_SESSION_TOKEN"),
        ("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"),
    ];

    internal override string Name => "The environment";

    internal override bool IsNamed => Variables.Any(variables =>
        surroundings.ValueOf(variables.Id) is not null || surroundings.ValueOf(variables.Secret) is not null);

    internal override ValueTask<OssCredentials> FetchAsync(ServerClock clock, CancellationToken cancellationToken)
    {
        foreach (var (idName, secretName, tokenName) in Variables)
        {
            switch (surroundings.ValueOf(idName), surroundings.ValueOf(secretName))
            {
                case ({ } id, { } secret):
                    return new(CredentialsDocument.Create(id, secret, surroundings.ValueOf(tokenName), expires: null, Name));
                case ({ }, null):
                    throw Lacks(secretName, idName);
                case (null, { }):
                    throw Lacks(idName, secretName);
            }
        }

        throw new OssCredentialsException(
            $"The environment has no access key: neither {Variables[0].Id} and {Variables[0].Secret} "
                + $"nor {Variables[1].Id} and {Variables[1].Secret} are set.");
    }

    private static OssCredentialsException Lacks(string missing, string present) =>
        new($"The environment variable {missing} is not set, although {present} is.");
}
