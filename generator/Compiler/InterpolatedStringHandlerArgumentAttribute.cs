namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute that names the arguments which a handler of interpolated strings receives. It is declared here because netstandard2.0
/// doesn't contain it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(params string[] arguments) : Attribute
{
    public string[] Arguments { get; } = arguments;
}
