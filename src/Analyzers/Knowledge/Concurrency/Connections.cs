using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Objects that take one operation at a time: contexts of Entity Framework, connections, commands and transactions of ADO.NET, sessions of
/// NHibernate, RavenDB and Marten. What stands behind an interface of somebody's own is not known.
/// </summary>
public static class Connections
{
    // How far a query is followed to its context, through locals.
    const int MostSteps = 16;

    static readonly KnownType[] Types =
    [
        new("Microsoft.EntityFrameworkCore.DbContext"), new("System.Data.Entity.DbContext"), new("System.Data.IDbConnection"), new("System.Data.IDbCommand"), new("System.Data.IDbTransaction"),
        new("NHibernate.ISession"), new("NHibernate.IStatelessSession"), new("Raven.Client.Documents.Session.IAsyncDocumentSession"), new("Marten.IQuerySession"),
    ];

    // What makes something of a connection without using it.
    static readonly Names MakesOnly = new("Add AddRange Attach BeginTransaction CreateCommand Dispose DisposeAsync Entry Remove Set Update");

    /// <summary>Whether a value is such an object.</summary>
    public static bool Is(ITypeSymbol? type)
    {
        for (var one = type; one is { SpecialType: SpecialType.None }; one = one.BaseType)
            if (IsOneOf(one)) return true;
        return type is INamedTypeSymbol { SpecialType: SpecialType.None } && type.AllInterfaces.Any(IsOneOf);
    }

    /// <summary>Whether a call starts an operation: it gives something to await.</summary>
    public static bool IsUse(IInvocationOperation call) => Awaitables.IsAwaitable(call.Type) && !MakesOnly.Has(call.TargetMethod.Name);

    /// <summary>The connection that a call works on: what the call is made on, or what that came out of; null where there is none.</summary>
    public static IOperation? UsedBy(IInvocationOperation call) => Root(Operations.Receiver(call), MostSteps);

    /// <summary>The connections that a task works on: a call, a local that was given a call, a local function or a method of the same type and what it awaits.</summary>
    public static IEnumerable<IOperation> UsedByTask(IOperation task)
    {
        var value = Operations.Plain(task);
        if (value is ILocalReferenceOperation local) value = Mentions.Initializer(local.Local, local) is { } initial && !IsWaitedFor(local) ? Operations.Plain(initial) : null;
        while (value is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper) value = Operations.Plain(Operations.Receiver(wrapper));
        if (value is not IInvocationOperation call || !IsUse(call)) return [];
        if (UsedBy(call) is { } connection) return [connection];
        return FunctionBodies.Of(call.TargetMethod, call) is { } body ? body.Descendants().OfType<IInvocationOperation>().Where(IsUse).Select(UsedBy).OfType<IOperation>().Where(one => IsOutside(one, body)) : [];
    }

    static IOperation? Root(IOperation? value, int steps)
    {
        while (steps-- > 0)
        {
            value = Operations.Plain(value);
            if (value is null) return null;
            if (Operations.Variable(value) is not null && Is(value.Type)) return value;
            value = value switch
            {
                IInvocationOperation query => Operations.Receiver(query),
                IPropertyReferenceOperation property => property.Instance,
                IFieldReferenceOperation field => field.Instance,
                IConditionalAccessInstanceOperation instance => Operations.AccessOf(instance)?.Operation,
                // var open = db.Orders.Where(..);
                ILocalReferenceOperation query when Mentions.Initializer(query.Local, query) is { } initial && initial.Syntax.Span.End <= query.Syntax.SpanStart => initial,
                _ => null,
            };
        }

        return null;
    }

    // A context that the function makes for itself is its own.
    static bool IsOutside(IOperation connection, IOperation function) =>
        Operations.Variable(connection) is { } variable && !(variable is ILocalSymbol or IParameterSymbol && variable.DeclaringSyntaxReferences.Any(declaration => function.Syntax.Span.Contains(declaration.Span)));

    // var users = db.UsersAsync(); await users; ..: over by then.
    static bool IsWaitedFor(ILocalReferenceOperation member) => Mentions.Of(member.Local, member).Any(mention => mention.Syntax.SpanStart < member.Syntax.SpanStart && mention.Parent is IAwaitOperation);

    static bool IsOneOf(ITypeSymbol type) => Array.Exists(Types, known => known.Is(type));
}
