namespace System.Runtime.CompilerServices;

/// <summary>
/// The attribute that the compiler requires on the handlers of interpolated strings. It is declared here because netstandard2.0 doesn't
/// contain it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;
