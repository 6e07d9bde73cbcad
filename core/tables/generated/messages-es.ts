// Generated from data/messages/es.yaml by `npm run generate`; edit that instead.

import type { Messages } from '../messages.js';

export const messagesEs: Messages = {
  rules: {
    'article/disclaimer': {
      description:
        'Un artículo tiene oraciones LLM, pero ninguna línea que pida verificarlo antes de usarlo en la clínica.',
      messages: {
        missing:
          'Partes de este artículo están marcadas como escritas por un modelo, pero nada pide a los lectores que lo verifiquen antes de usarlo en la clínica. Añada una línea así al principio.',
      },
    },
    'article/example-label': {
      description: 'Una viñeta clínica inventada no lleva la etiqueta que lo dice.',
      messages: {
        unlabelled:
          'Esto se lee como una escena de una sesión, y nada dice que es inventada. Etiquétela como ejemplo generado por un LLM, o cite el caso del que procede.',
      },
    },
    'article/frontmatter': {
      description:
        'Un artículo no tiene título, o una clave de la cabecera YAML tiene un valor de otro tipo.',
      messages: {
        noTitle:
          'Este artículo no tiene título, así que nada puede listarlo ni enlazarlo por su nombre. Añada `title:` a su cabecera YAML, o empiécelo con un encabezado #.',
        notKeys:
          'La cabecera YAML debería ser {expected}; tal como está, nada de ella se puede leer. Escriba una clave en cada línea.',
        type: '`{key}` debería ser {expected}; tal como está, los sitios y las herramientas no lo pueden leer. Corrija el valor.',
        schema: 'Para `{key}`, el esquema de este proyecto espera {expected}. Corrija la cabecera YAML.',
        schemaWhole: 'El esquema de este proyecto espera {expected}. Corrija la cabecera YAML.',
      },
    },
    'article/provenance-footer': {
      description:
        'Falta la procedencia en un artículo con etiquetas LLM, o sus recuentos o su fecha no son ciertos.',
      messages: {
        none: 'Partes de este artículo están marcadas como escritas por un modelo, pero no dice por cuál ni cuándo. Añada un pie de procedencia, o `provenance:` en la cabecera YAML.',
        noModel:
          'La procedencia no nombra ningún modelo, así que nadie puede saber qué escribió esto. Nómbrelo, como en (model: NAME).',
        noDate:
          'La procedencia no tiene fecha, así que nadie puede saber de cuándo es. Añádala, como en: last generated 2026-01-31.',
        date: 'Esta fecha no existe en el calendario. Escriba el día en que el artículo se generó por última vez, como 2026-01-31.',
        sources: '{place} cuenta {said} fuentes, pero la lista tiene {counted}. Escriba el número verdadero.',
        videos:
          '{place} cuenta {said} fuentes, pero la lista tiene {counted}; sin {videos} tiene {said}. Escriba el número verdadero, o deje fuera los vídeos en todos los artículos con el ajuste `videos: leave-out`.',
        minutes:
          '{place} dice {said} minutos, pero {words} palabras llevan {counted} a 150 por minuto. Escriba el número verdadero.',
      },
    },
    'article/section-missing': {
      description:
        'Falta una sección de la plantilla o está vacía, o queda sin rellenar un lugar de la plantilla.',
      messages: {
        missing:
          'Falta la sección «{title}», que los artículos de esta forma tienen. Añádala aquí, o nombre otra forma con `sections:` en la cabecera YAML.',
        empty:
          'La sección «{title}» está vacía, así que quien mire aquí no encuentra nada. Escríbala, o diga en ella que no se sabe nada.',
        placeholder: 'Este lugar de la plantilla está por rellenar. Escriba lo que corresponde aquí.',
        unknownTemplate:
          'No hay ninguna plantilla de secciones con este nombre. Escriba una de estas: {known}, u off para ninguna.',
      },
    },
    'article/section-order': {
      description: 'Una sección está en otro lugar que en la plantilla.',
      messages: {
        before: 'La sección «{title}» va antes de «{other}», donde los lectores la buscan. Muévala allí.',
        after: 'La sección «{title}» va detrás de «{other}», donde los lectores la buscan. Muévala allí.',
      },
    },
    'claims/causal': {
      description: 'Se usan palabras causales de un elemento cuya evidencia es correlacional.',
      messages: {
        causal:
          'Esto afirma una causa o una prueba, pero la evidencia sobre los elementos es correlacional. Escriba "is associated with" o "predicts", o cite el ensayo que lo muestra.',
      },
    },
    'claims/figure-mismatch': {
      description: 'Una estadística de un elemento conocido difiere de la tabla de cifras.',
      messages: {
        value:
          'Para {element}, el metaanálisis de {edition} da {right} ({source}). Revise la cifra y la edición.',
        metric:
          'Para {element}, el metaanálisis de {edition} da {right}, otra clase de tamaño del efecto que este ({source}). Dé esa.',
        none: 'La revisión de {edition} sobre {element} no da ningún tamaño del efecto ({source}), así que este no puede venir de ella.',
        pair: 'Esta r y esta d se dan para un mismo hallazgo, pero una r de {r} es una d de aproximadamente {d}. Una de las dos está mal.',
      },
    },
    'claims/figure-unsourced': {
      description:
        'Una estadística o un «los estudios muestran» está en una oración que solo lleva la etiqueta LLM.',
      messages: {
        figure:
          'Esta cifra viene solo de un modelo de lenguaje, que puede habérsela inventado. Cite el estudio que la halló, o quítela.',
        studies:
          'Esto se apoya en estudios y no nombra ninguno; un modelo de lenguaje puede habérselos inventado. Cítelos, o dígalo sin ellos.',
      },
    },
    'claims/year-mismatch': {
      description: 'El año de la oración no es el de la fuente que cita.',
      messages: {
        year: 'La oración dice {year}, pero la fuente que cita es de {cited}. Corrija el año, o cite la obra a la que se refiere.',
      },
    },
    'document/directive': {
      description:
        'Una directiva no nombra ninguna regla conocida, no silencia nada, o le falta una razón obligatoria.',
      messages: {
        unknownAction:
          'Provenote no conoce este comentario, así que no hace nada. Escriba provenote-disable-next-sentence, -disable-next-block, -disable, -enable o -disable-file.',
        unknownRule:
          'Este comentario nombra una regla que no existe, así que no silencia nada. `provenote rules` lista los nombres.',
        noReason:
          'Este comentario necesita una razón, para que el próximo lector sepa por qué se dejó de lado el hallazgo. Añádala tras dos guiones: -- razón.',
        unused: 'Este comentario no silencia nada: el hallazgo para el que se escribió ya no está. Quítelo.',
        endsNothing:
          'Nada estaba desactivado antes de este comentario, así que no hace nada. Quítelo, o corrija la regla.',
      },
    },
    'document/unreadable': {
      description: 'Un documento, su cabecera YAML o su bibliografía no se pueden leer.',
      messages: {
        frontmatter:
          'La cabecera no se puede leer como YAML: {reason}. Hasta que se arregle, pueden faltar el título, la clase y las fuentes que contiene.',
        bibliography:
          'Esta bibliografía no se puede leer: {reason}. Hasta que se arregle, las citas por clave no se comprueban.',
      },
    },
    'grades/edition': {
      description: 'Las ediciones discrepan sobre el elemento, y nada dice a cuál se refiere el texto.',
      messages: {
        unnamed:
          'Las ediciones discrepan sobre {element}: {history}. Nombre la edición a la que se refiere, o cítela.',
      },
    },
    'grades/inconsistent': {
      description:
        'Dos artículos del espacio de trabajo dan a un elemento grados distintos de una misma edición.',
      messages: {
        open: '{others} {element} {theirs} para {edition}, y este "{ours}". Uno de ellos se equivoca; mire lo que dice la edición.',
        here: '{others} {element} {theirs} para {edition}, y este "{ours}". La tabla tiene el grado que está aquí ({source}); corríjalo allí.',
        there:
          '{others} {element} {theirs} para {edition}, y este "{ours}". La tabla tiene "{right}" ({source}); corríjalo aquí.',
        neither:
          '{others} {element} {theirs} para {edition}, y este "{ours}". La tabla tiene "{right}" ({source}); corrija los dos.',
      },
    },
    'grades/kind': {
      description: 'Un método de adaptación se presenta como elemento de la relación, o al revés.',
      messages: {
        kind: 'La edición de {edition} gradúa {element} como {right}, no como {claimed}. Páselo a la lista debida, o nombre la edición a la que se refiere.',
        none: 'Ninguna edición gradúa {element} como {claimed}; es {right}. Páselo a la lista debida.',
      },
    },
    'grades/mismatch': {
      description: 'El grado que se afirma no es el que da la edición.',
      messages: {
        edition:
          'La edición de {edition} califica {element} de "{right}", no de "{claimed}" ({source}). Corrija el grado, o nombre la edición a la que se refiere.',
        other:
          'La edición de {edition} califica {element} de "{right}" ({source}); "{claimed}" es su grado de {other}. Corrija el grado o la edición.',
        absent:
          'La edición de {edition} no gradúa {element}; su lista está completa sin él. Tiene grado en {graded}.',
        none: 'Ninguna edición califica {element} de "{claimed}": es {history}. Corrija el grado.',
      },
    },
    'grades/superseded': {
      description: 'El grado es correcto para su edición, pero una edición posterior lo cambió.',
      messages: {
        changed:
          'Este es el grado de {editions}. Desde {latest}, {element} es "{grade}" ({source}). Dé también el grado posterior, o diga que este es historia.',
      },
    },
    'grades/unknown-grade': {
      description: 'A un elemento conocido se le da un grado que el esquema no tiene.',
      messages: {
        phrase:
          'Los grupos de trabajo no tienen ningún grado con este nombre, así que nadie puede comprobarlo. Califican {element}: {history}.',
        ungraded:
          'Los grupos de trabajo no tienen ningún grado con este nombre, así que nadie puede comprobarlo. Sus grados son {labels}.',
      },
    },
    'import/uncertain': {
      description: 'Un lugar donde `import` no estaba seguro conserva su marca.',
      messages: {
        uncertain:
          'La importación no supo cómo leer este lugar, así que aquí puede faltar una etiqueta o una celda. El comentario pregunta qué decidir: arréglelo y quite después el comentario.',
      },
    },
    'note/cloned': {
      description: 'La mayoría de las oraciones (60 %) de una nota son las de la nota anterior.',
      messages: {
        copied:
          '{count} de {total} oraciones son palabra por palabra las de la nota anterior ({path}), así que la nota no dice qué pasó esta vez. Escriba lo que fue nuevo, y deje fuera lo que no.',
      },
    },
    'note/frontmatter': {
      description:
        'Una nota no dice lo que pide su formato o su perfil, o una clave de la cabecera YAML tiene un valor erróneo.',
      messages: {
        field:
          'Esta nota no dice {about}, así que no se puede emparejar con la historia clínica. Añada `{name}:` a su cabecera YAML con el marcador {place}, que no dice a nadie quién es el cliente.',
        fieldValue:
          'Esta nota no dice {about}, así que no se puede emparejar con la historia clínica. Añada `{name}:` a su cabecera YAML.',
        format:
          'No hay ningún formato de notas con este nombre, así que nada dice qué partes faltan. Escriba uno de estos: {known}.',
        profile:
          'No hay ningún perfil con este nombre, así que sus reglas no se comprueban. Escriba uno de estos: {known}, u off para ninguno.',
        noProfiles:
          'No hay ningún perfil con este nombre, y las tablas del proyecto no tienen ninguno. Añada uno a un archivo de `tables:`, o quite esta línea.',
        type: '`{key}` debería ser {expected}; tal como está, no se puede leer. Corrija el valor.',
        notKeys:
          'La cabecera YAML debería ser {expected}; tal como está, nada de ella se puede leer. Escriba una clave en cada línea.',
      },
    },
    'note/relationship-role': {
      description:
        'La nota nombra la relación terapéutica como intervención, pero no su papel ni la formulación.',
      messages: {
        role: 'La relación se nombra aquí como intervención, pero nada dice para qué sirve. Diga su papel («como mediadora de…», «como condición para…»), o la formulación de la que se sigue.',
      },
    },
    'note/score-range': {
      description: 'Una puntuación está fuera del rango de su instrumento.',
      messages: {
        range:
          '{what} se puntúa de {range} ({source}), así que este número no puede ser correcto. Compárelo con la hoja.',
        step: '{what} se puntúa de {range} en pasos de {step} ({source}), así que este número no puede ser correcto. Compárelo con la hoja.',
        denominator:
          '{what} se puntúa de {range} ({source}), así que una puntuación suya no es sobre este número. Revise la puntuación y el instrumento.',
      },
    },
    'note/section-missing': {
      description:
        'Falta una parte del formato de la nota o está vacía, o queda sin rellenar un lugar de la plantilla.',
      messages: {
        missing:
          'Falta la parte «{title}», que {form} tiene; quien lea esta nota la buscará. Añádala aquí, o nombre otro formato con `format:` en la cabecera YAML.',
        none: 'La cabecera YAML dice que esto es {form}, pero no está ninguna de sus partes. Añada {titles}, o corrija `format:`.',
        empty:
          'La parte «{title}» está vacía, así que nadie puede saber si no hubo nada o si se omitió. Escríbala, o escriba que no hubo nada que anotar.',
        placeholder: 'Este lugar de la plantilla está por rellenar. Escriba lo que corresponde aquí.',
        unsaid: 'Para {profile}, la parte «{title}» tiene que decir {about}, y no lo dice. Añádalo.',
      },
    },
    'note/section-order': {
      description: 'Una parte de una nota está en otro lugar que en su formato.',
      messages: {
        before:
          'La parte «{title}» va antes de «{other}», donde la buscan quienes leen notas {format}. Muévala allí.',
        after:
          'La parte «{title}» va detrás de «{other}», donde la buscan quienes leen notas {format}. Muévala allí.',
      },
    },
    'phi/account': {
      description: 'Un número de cuenta.',
      what: 'número de cuenta',
      advice: 'Lleva a un titular; escriba [ACCOUNT].',
    },
    'phi/age': {
      description: 'Una edad de más de 89 años.',
      what: 'edad de más de 89 años',
      advice: 'Tan pocas personas son tan mayores que la edad identifica; escriba "90 or older".',
    },
    'phi/biometric': {
      description: 'Un identificador biométrico.',
      what: 'identificador biométrico',
      advice: 'Pertenece a un solo cuerpo; escriba [BIOMETRIC].',
    },
    'phi/date': {
      description: 'Una fecha más exacta que un año.',
      what: 'fecha',
      advice: 'Un día enlaza esta nota con otros registros; escriba el año, "day 12" o [DATE].',
    },
    'phi/device': {
      description: 'El número de serie de un dispositivo.',
      what: 'número de dispositivo',
      advice: 'Lleva a un paciente; escriba [DEVICE].',
    },
    'phi/email': {
      description: 'Una dirección de correo electrónico.',
      what: 'dirección de correo electrónico',
      advice: 'Una dirección lleva directamente a una persona; escriba [EMAIL].',
    },
    'phi/fax': {
      description: 'Un número de fax.',
      what: 'número de fax',
      advice: 'Un número lleva directamente a una persona o a una oficina; escriba [FAX].',
    },
    'phi/health-plan': {
      description: 'Un número de seguro o de plan de salud.',
      what: 'número de plan de salud',
      advice: 'Lleva a una persona asegurada; escriba [HEALTH-PLAN].',
    },
    'phi/ip': {
      description: 'Una dirección IP.',
      what: 'dirección IP',
      advice: 'Lleva a una conexión; escriba [IP].',
    },
    'phi/license': {
      description: 'El número de un certificado o de una licencia.',
      what: 'número de certificado o de licencia',
      advice: 'Nombra a su titular; escriba [LICENSE].',
    },
    'phi/location': {
      description: 'Un lugar más pequeño que un estado.',
      what: 'lugar más pequeño que un estado',
      advice:
        'Una calle, una ciudad o un código postal acota quién vive allí; nombre el estado, o escriba [LOCATION].',
    },
    'phi/mrn': {
      description: 'Un número de historia clínica.',
      what: 'número de historia clínica',
      advice: 'Lleva a una historia clínica; escriba [MRN].',
    },
    'phi/name': {
      description: 'El nombre de una persona de la que trata el documento.',
      what: 'nombre de una persona',
      advice: 'Quien lo lea podría saber quién es el cliente; escriba una letra, un papel o [NAME].',
    },
    'phi/other-id': {
      description: 'Otro número o código que pertenece a una persona.',
      what: 'número que identifica a una persona',
      advice: 'Lleva a una persona o a un caso; escriba [OTHER-ID].',
    },
    'phi/phone': {
      description: 'Un número de teléfono.',
      what: 'número de teléfono',
      advice: 'Un número lleva directamente a una persona; escriba [PHONE].',
    },
    'phi/photo': {
      description: 'Una fotografía, o un archivo que lo es.',
      what: 'fotografía',
      advice: 'Una cara identifica; quite la imagen o escriba [PHOTO].',
    },
    'phi/ssn': {
      description: 'Un número de la Seguridad Social.',
      what: 'número de la Seguridad Social',
      advice: 'Identifica a una persona; bórrelo o escriba [SSN].',
    },
    'phi/url': {
      description: 'Una dirección web.',
      what: 'dirección web',
      advice: 'Una página o un perfil puede mostrar quién es alguien; escriba [URL].',
    },
    'phi/vehicle': {
      description: 'Una matrícula o un número de vehículo.',
      what: 'número de vehículo o matrícula',
      advice: 'Lleva a un propietario; escriba [VEHICLE].',
    },
    'plan/smart-objective': {
      description: 'Un objetivo no nombra a nadie que actúe, no se puede medir o no tiene plazo.',
      messages: {
        lacks:
          'Este objetivo no dice {what}, así que una revisión no puede saber si se cumplió. Una forma que serviría: «{form}».',
      },
    },
    'plan/stale': {
      description: 'Las últimas notas (tres) no tocan un objetivo ni lo que le sirve.',
      messages: {
        never:
          'Ninguna de las {count} notas toca {id} ni una intervención para él. Retómelo, o escriba en el plan que está cumplido, en pausa o abandonado.',
        since:
          'Las últimas {count} notas no tocan {id} ni una intervención para él; la última que lo hace es {path}. Retómelo, o escriba en el plan que está cumplido, en pausa o abandonado.',
      },
    },
    'plan/unlinked': {
      description:
        'Una intervención no sirve a ningún objetivo, un objetivo a ninguna meta, o una nota nombra un identificador que ningún plan declara.',
      messages: {
        intervention:
          'La intervención {id} no sirve a ningún objetivo, así que nadie puede saber para qué es. Nombre el objetivo a su lado, como en «{id} → O1.1».',
        interventionLost:
          'La intervención {id} es para {lost}, que ningún plan de esta carpeta declara. Corrija el identificador, o escriba ese objetivo en el plan.',
        objective:
          'El objetivo {id} no pertenece a ninguna meta, así que nadie puede saber a qué lleva. Nombre la meta a su lado, como en «{id} (G1)», o numérelo según su meta.',
        objectiveLost:
          'El objetivo {id} es para {lost}, que ningún plan de esta carpeta declara. Corrija el identificador, o escriba esa meta en el plan.',
        mention:
          'Esta nota nombra {id}, que el plan ({path}) no declara. Corrija aquí el identificador, o escríbalo en el plan.',
        mentions:
          'Esta nota nombra {id}, que ningún plan de esta carpeta declara ({path}, …). Corrija aquí el identificador, o escríbalo en un plan.',
      },
    },
    'plan/unmeasured': {
      description: 'Ninguna nota mide una meta ni uno de sus objetivos.',
      messages: {
        one: 'La única nota de esta carpeta no da ninguna puntuación, recuento ni valoración para {id} ni para sus objetivos, así que nadie puede saber si se acerca. Mídalo, y nombre {id} junto a la cifra.',
        many: 'Ninguna de las {count} notas da una puntuación, recuento o valoración para {id} ni para sus objetivos, así que nadie puede saber si se acerca. Mídalo, y nombre {id} junto a la cifra.',
      },
    },
    'provenance/attestation-stale': {
      description: 'Una oración que alguien aprobó ha cambiado desde entonces.',
      messages: {
        verified:
          'Esta oración ha cambiado desde que se verificó el {date}, así que esa firma ya no vale. Revísela otra vez y fírmela de nuevo.',
        disputed:
          'Esta oración ha cambiado desde que se cuestionó el {date}, y nadie ha dicho si ahora es correcta. Revísela otra vez y fírmela de nuevo.',
        rejected:
          'Esta oración ha cambiado desde que se rechazó el {date}, y nadie ha dicho si ahora es correcta. Revísela otra vez y fírmela de nuevo.',
        lost: 'Una oración de este documento se firmó el {date} y ha cambiado o ya no está; no se puede decir dónde estaba. Lea lo que se reescribió, y consulte `provenote attestations`.',
        lostSome:
          '{count} oraciones de este documento se firmaron y han cambiado o ya no están; no se puede decir dónde estaban. Lea lo que se reescribió, y consulte `provenote attestations`.',
      },
    },
    'provenance/chatbot-artefact': {
      description: 'El texto tiene huellas de un chat pegado.',
      messages: {
        'citation-token':
          'Una herramienta de chat dejó esta señal donde había una cita; no lleva a ninguna parte. Busque la fuente y cítela, o marque la oración con [LLM].',
        tracking:
          'Esta dirección se copió de una herramienta de chat, que puede habérsela inventado. Ábrala, compruebe que dice lo que se afirma, y quite la parte de seguimiento.',
        phrase:
          'Aquí una herramienta de chat habla de sí misma. Quítelo, y marque con [LLM] lo demás que se pegó con ello.',
      },
    },
    'provenance/laundered-tag': {
      description:
        'Una oración tenía la etiqueta LLM en una revisión anterior; ahora cita una fuente, y nadie lo ha firmado.',
      messages: {
        laundered:
          'En la revisión anterior, esta oración estaba marcada LLM; ahora las mismas palabras citan una fuente, y nadie lo ha firmado. Revísela contra la fuente y fírmela, o devuélvale su [LLM].',
      },
    },
    'provenance/tag-conflict': {
      description: 'Una oración tiene una fuente y la etiqueta LLM.',
      messages: {
        both: 'Esta oración cita una fuente y además está marcada como LLM, así que nadie puede saber cuál la respalda. Conserve la que sea cierta, o divida la oración.',
      },
    },
    'provenance/tag-malformed': {
      description: 'Algo quería ser una etiqueta, pero no lo es.',
      messages: {
        llm: 'Esto parece la etiqueta LLM, pero no está escrita como tal, así que la oración cuenta como no etiquetada. Escriba {meant}.',
        named:
          'Esto parece una fuente con nombre, pero no está escrita como tal, así que la oración cuenta como no etiquetada. Escriba {meant} si esa es la fuente.',
        number:
          'Esto parece un marcador de fuente, pero no está escrito como tal, así que la oración no tiene fuente. Escriba {meant} si esa es la fuente.',
      },
    },
    'provenance/tag-placement': {
      description: 'La única etiqueta de una oración está antes de su final.',
      messages: {
        inner:
          'La etiqueta está antes del final de su oración, así que no se sabe si abarca el resto. Muévala al final, o divida la oración.',
      },
    },
    'provenance/tag-required': {
      description: 'Una oración de prosa no tiene etiqueta.',
      messages: {
        sentence: 'Esta oración no dice de dónde viene. Cite su fuente, como [1], o márquela con [LLM].',
        row: 'Esta fila de la tabla no dice de dónde viene. Cite su fuente en una de sus celdas, o márquela con [LLM].',
        question: 'Esta pregunta no lleva etiqueta. Cite su fuente, como [1], o márquela con [LLM].',
        cited:
          'Esta oración nombra una obra entre paréntesis, pero ninguna fuente de la lista. Añada el marcador de la fuente.',
        placeholder:
          'Este lugar de la plantilla está por rellenar. Escriba lo que corresponde aquí, con su etiqueta.',
        note: 'Esta oración no dice cómo lo sabe usted. Añada [obs], [client], [collateral], [measure] o [record].',
      },
    },
    'provenance/tag-style': {
      description: 'Una etiqueta no está escrita en la forma canónica.',
      messages: {
        form: 'Esta etiqueta no tiene la forma habitual: un espacio, la etiqueta y el punto; tras un signo de interrogación o una cita, la etiqueta va al final. El arreglo la reescribe.',
      },
    },
    'revision/frontmatter': {
      description: 'Una revisión no dice de qué es, o cómo quiere figurar quien la propone.',
      messages: {
        target:
          'Esta revisión no dice de qué artículo es. Añada `target:` con la ruta del artículo a su frontmatter.',
        quote:
          'Esta revisión no dice de qué frase es. Añada `quote:` con la frase tal como está en el artículo.',
        credit:
          'Esta revisión no dice cómo quiere figurar usted en público. Añada `credit: name`, `initials` o `anonymous`; su nombre mismo no va aquí.',
        place: 'Este lugar de la plantilla está por rellenar. Escriba lo que corresponde aquí.',
        noText:
          'Esta revisión no propone ningún texto. Escriba debajo del frontmatter cómo debería decir la frase, con sus fuentes.',
        type: '`{key}` debería ser {expected}; tal como está no se puede leer. Corrija el valor.',
        notKeys:
          'El frontmatter debería ser {expected}; tal como está no se puede leer nada en él. Escriba una clave por línea.',
      },
    },
    'revision/unsourced': {
      description: 'Una frase de una revisión no cita ninguna fuente.',
      messages: {
        llm: 'Esta frase está marcada como escrita por un modelo, y un artículo acoge una revisión por sus fuentes. Cite la fuente que lo dice, o quite la frase.',
        none: 'Esta frase no cita ninguna fuente, y un artículo acoge una revisión por sus fuentes. Ponga la fuente en la lista «Sources» y cítela aquí, como [1].',
      },
    },
    'sources/duplicate': {
      description: 'Dos entradas son la misma obra.',
      messages: {
        doi: 'Es la misma obra que la fuente {id}: las dos tienen el mismo DOI. Conserve una entrada y cite esa.',
        pmid: 'Es la misma obra que la fuente {id}: las dos tienen el mismo número de PubMed. Conserve una entrada y cite esa.',
        isbn: 'Es el mismo libro que la fuente {id}: los dos tienen el mismo ISBN. Conserve una entrada y cite esa.',
        url: 'Es la misma página que la fuente {id}: las dos tienen la misma dirección. Conserve una entrada y cite esa.',
        title:
          'Parece la misma obra que la fuente {id}: coinciden el título, el volumen y los autores. Conserve una entrada y cite esa.',
      },
    },
    'sources/identifier': {
      description:
        'Un DOI, PMID, ISBN o URL está mal formado o es de relleno, o el DOI y la URL son de obras distintas.',
      messages: {
        malformed:
          'Este {kind} no está escrito como tal, así que no lleva a ninguna parte. Cópielo otra vez de la fuente.',
        'check-digit':
          'El dígito de control de este {kind} es erróneo: falta una cifra, está mal tecleada o es inventada. Cópielo otra vez del libro.',
        placeholder:
          'Este {kind} es de relleno y no lleva a ninguna fuente. Ponga aquí el verdadero, o quite la fuente si no lo hay.',
        work: 'Esta dirección contiene otro DOI que la entrada, así que uno de los dos lleva a otra obra. Abra los dos y conserve el correcto.',
        publisher:
          'El DOI pertenece a {ofDoi}, esta dirección a {ofUrl}. Uno de los dos puede ser de otra obra, o inventado: abra los dos y conserve el correcto.',
      },
    },
    'sources/incomplete': {
      description: 'Una fuente no tiene título, año, nivel o enlace.',
      messages: {
        missing:
          'Esta fuente no tiene {missing}, así que un lector no puede encontrarla ni valorarla. Añada lo que falta.',
      },
    },
    'sources/numbering': {
      description:
        'Los números de las fuentes tienen huecos o repeticiones, o (según el ajuste) no siguen el orden de citación.',
      messages: {
        repeat:
          'El número {number} aparece dos veces, así que un marcador [{number}] podría referirse a cualquiera. Dé a cada fuente un número propio.',
        gap: 'Después de {before} viene {number}: falta un número o está fuera de orden. Numere las fuentes 1, 2, 3, y así sucesivamente.',
        order:
          'El texto cita esta fuente más tarde que la siguiente. Numere las fuentes en el orden en que el texto las cita.',
      },
    },
    'sources/single-source': {
      description: 'Una sola fuente lleva más del 70 % de los marcadores, a partir de diez.',
      messages: {
        most: 'Esta fuente lleva el {share} % de los marcadores ({count} de {total}), así que el artículo dice sobre todo lo que ella dice. Busque fuentes independientes de ella.',
      },
    },
    'sources/tier': {
      description:
        'El nivel y la clase de una fuente no concuerdan, o dos entradas de una obra tienen niveles distintos.',
      messages: {
        twoTiers:
          'Es la misma obra que la fuente {id}, pero una es {tier} y la otra {other}. Dé a las dos el mismo nivel.',
        video:
          'Esto es un vídeo, pero su nivel es {tier}. Los vídeos son T3: nadie revisó lo que se dice en ellos.',
        podcast:
          'Esto es un pódcast, pero su nivel es {tier}. Los pódcasts son T3: nadie revisó lo que se dice en ellos.',
        web: 'Esta es una página que cualquiera puede escribir, pero su nivel es {tier}. Esas páginas son T3.',
        book: 'Esto es un libro, pero su nivel es T1, que es para fuentes revisadas por pares y oficiales. Los libros son T2.',
        journal:
          'Esto es un artículo de revista, pero su nivel es T3. Los artículos revisados por pares son T1.',
      },
    },
    'sources/undefined': {
      description: 'Un marcador no nombra ninguna fuente del documento.',
      messages: {
        number:
          'No hay ninguna fuente {id}, así que el lector no puede comprobar esto. Añádala a la lista de fuentes, o corrija el número.',
        noList:
          'Este documento no lista fuentes, así que el marcador {id} no lleva a ninguna parte. Añada una sección "## Sources" con una lista numerada.',
        footnote:
          'Esta nota al pie no tiene definición, así que el lector no puede comprobarla. Añada una línea que empiece con el mismo [^…]: y nombre la fuente.',
        keyInFile:
          'Ni este documento ni su bibliografía tienen una fuente con esta clave, así que el lector no puede comprobar esto. Añada una entrada con esa clave, o corríjala.',
        unread:
          'La bibliografía tiene una entrada con esta clave, pero no se puede leer, así que el lector no puede comprobar esto. Arregle la entrada en su archivo.',
        key: 'Esta clave de cita no nombra ninguna fuente del documento. Añada una entrada con ese id, o corrija la clave.',
      },
    },
    'sources/unused': {
      description: 'Una fuente no se cita nunca.',
      messages: {
        unused:
          'Ninguna oración cita esta fuente. Cítela donde el texto se apoya en ella, o quítela de la lista.',
      },
    },
    'sources/weak-tier': {
      description: 'Un grado o una cifra se apoya solo en fuentes T3.',
      messages: {
        grade:
          'Este grado se apoya solo en fuentes T3, como páginas web o vídeos. Cite la revisión o la guía que lo dio.',
        figure:
          'Esta cifra se apoya solo en fuentes T3, como páginas web o vídeos. Cite el estudio o la revisión que la halló.',
      },
    },
  },
  phi: {
    message: 'Posible {what}: {reason}. {advice}',
    reasons: {
      shape: 'basta su forma para reconocerlo',
      checksum: 'su dígito de control es correcto',
      label: 'las palabras que lo preceden dicen lo que es',
      field: 'está en un campo o una columna que lo pide',
      title: 'lo precede un tratamiento',
      kin: 'está junto a una palabra que designa a un familiar o a otra persona',
      naming: 'las palabras que lo preceden dan un nombre',
      age: 'hay una edad a su lado',
      'full-name': 'un nombre de pila y un apellido',
      'first-name': 'un nombre de pila',
      verb: 'hace lo que hacen las personas',
      'unknown-word': 'una palabra con mayúscula que ningún diccionario tiene',
      initials: 'iniciales que representan a una persona',
      repeated: 'este documento lo da en otro lugar, donde hay más que dice lo que es',
      provider: 'alguien que trata o administra',
      facility: 'un lugar de tratamiento',
      address: 'tiene la forma de una dirección',
      place: 'una ciudad o un distrito conocidos',
      preposition: 'las palabras que lo preceden llevan a un lugar',
      calendar: 'un día del calendario',
      month: 'un mes que dice cuándo ocurrió algo',
      holiday: 'una fiesta que dice el día',
      'birth-year': 'un año de nacimiento que da una edad de más de 89 años',
    },
  },
  texts: {
    'no sentences that need a tag': 'ninguna oración que necesite etiqueta',
    '{count} named source': '{count} con fuente nombrada',
    '{count} mixed': '{count} mixtas',
    '{count} untagged': '{count} sin etiqueta',
    '{count} exempt': '{count} exentas',
    'coverage {count} %': 'cobertura {count} %',
    'Provenance of {path}': 'Procedencia de {path}',
    'Provenance report': 'Informe de procedencia',
    'Provenance of the workspace': 'Procedencia del espacio de trabajo',
    'Nothing to show': 'Nada que mostrar',
    'What stands behind each sentence: states, counts and places, and no sentence itself. Made by Provenote.':
      'Qué hay detrás de cada oración: estados, recuentos y lugares, y ninguna oración. Hecho con Provenote.',
    'No documents.': 'Ningún documento.',
    'Back to all documents': 'Volver a todos los documentos',
    Document: 'Documento',
    Documents: 'Documentos',
    Kind: 'Tipo',
    Sentences: 'Oraciones',
    Coverage: 'Cobertura',
    Errors: 'Errores',
    Warnings: 'Advertencias',
    'read as {kind}': 'leído como {kind}',
    'Read as {kind}': 'Leído como {kind}',
    '{count} word': '{count} palabra',
    '{count} words': '{count} palabras',
    '{count} document': '{count} documento',
    '{count} documents': '{count} documentos',
    'Written by a model, to be verified': 'Escritas por un modelo, por verificar',
    'No source stands behind these lines.': 'Ninguna fuente respalda estas líneas.',
    'Without a tag': 'Sin etiqueta',
    'These lines do not say where they come from.': 'Estas líneas no dicen de dónde vienen.',
    'A reviewer disputes or rejects these lines.': 'Un revisor cuestiona o rechaza estas líneas.',
    '(no title)': '(sin título)',
    '(not shown)': '(no se muestra)',
    none: 'ninguno',
    Sections: 'Secciones',
    Section: 'Sección',
    Sources: 'Fuentes',
    Source: 'Fuente',
    Title: 'Título',
    Tier: 'Nivel',
    Year: 'Año',
    'Share of the text': 'Parte del texto',
    'no grade of the scheme': 'ningún grado del esquema',
    Grades: 'Grados',
    Element: 'Elemento',
    'Grade given': 'Grado dado',
    Edition: 'Edición',
    Verdict: 'Veredicto',
    Line: 'Línea',
    Lines: 'Líneas',
    Findings: 'Hallazgos',
    'Open findings': 'Hallazgos abiertos',
    'None.': 'Ninguno.',
    Group: 'Grupo',
    Rule: 'Regla',
    Severity: 'Gravedad',
    Sourced: 'Con fuente',
    'Named source': 'Fuente nombrada',
    'LLM, verified': 'LLM, verificada',
    'LLM, unverified': 'LLM, sin verificar',
    'Source and LLM': 'Fuente y LLM',
    Untagged: 'Sin etiqueta',
    Exempt: 'Exenta',
    Other: 'Otras',
    'Before the first heading': 'Antes del primer encabezado',
    'Sentences of {title}': 'Oraciones de {title}',
    'Line {line}: {state}': 'Línea {line}: {state}',
    'Line {line}, {about}': 'Línea {line}, {about}',
    'Sentences by state': 'Oraciones por estado',
    'and {count} more': 'y {count} más',
    'No sentences.': 'Ninguna oración.',
    'To review': 'Por revisar',
    'Written by a model, not verified': 'Escritas por un modelo, sin verificar',
    'unverified LLM sentence': 'oración LLM sin verificar',
    'No unverified LLM sentence.': 'Ninguna oración LLM sin verificar.',
    'Without a source': 'Sin fuente',
    'untagged sentence': 'oración sin etiqueta',
    'Every sentence says where it comes from.': 'Cada oración dice de dónde viene.',
    'Coverage by section': 'Cobertura por sección',
    'grade of {element}': 'grado de {element}',
    agrees: 'coincide',
    disagrees: 'no coincide',
    superseded: 'superado',
    'not in the scheme': 'no está en el esquema',
    error: 'error',
    warning: 'advertencia',
    info: 'información',
    hint: 'pista',
    article: 'artículo',
    note: 'nota',
    plan: 'plan',
    revision: 'revisión',
    Provenance: 'Procedencia',
    Claims: 'Afirmaciones',
    Article: 'Artículo',
    'Treatment plan': 'Plan de tratamiento',
    Note: 'Nota',
    Revision: 'Revisión',
    Import: 'Importación',
    PHI: 'PHI',
    'The sentence has changed meanwhile. Put the cursor on it and decide anew.':
      'La oración ha cambiado entretanto. Ponga el cursor en ella y decida de nuevo.',
    'The reviewer is a program, and only a person can sign off.':
      'Quien revisa es un programa, y solo una persona puede firmar.',
    'Nobody is named as the reviewer. Set user.name and user.email of git, or the setting provenote.reviewer.':
      'No se ha nombrado a quien revisa. Configure user.name y user.email de git, o el ajuste provenote.reviewer.',
    'The remark may tell who a client is ({category}), and the ledger is kept for good. Say it in other words.':
      'La observación puede decir quién es un cliente ({category}), y el registro se guarda para siempre. Dígalo con otras palabras.',
    'Sign-offs live beside the documents. Save this one in a folder of the workspace first.':
      'Las firmas se guardan junto a los documentos. Guarde primero este en una carpeta del espacio de trabajo.',
    'The sign-off could not be written, so nothing was recorded.':
      'La firma no se pudo escribir, así que no se registró nada.',
    '{count} verified': '{count} verificadas',
    '{count} disputed': '{count} cuestionadas',
    '{count} rejected': '{count} rechazadas',
    '{decision}: {who}, {date}': '{decision}: {who}, {date}',
    Verified: 'Verificada',
    Disputed: 'Cuestionada',
    Rejected: 'Rechazada',
    'Proposed by a program, and signed off by nobody': 'Propuesta por un programa, y sin firma de nadie',
    '{state}: this sentence has changed since {who} verified it on {date}. Check it again.':
      '{state}: esta oración ha cambiado desde que {who} la verificó el {date}. Compruébela de nuevo.',
    '{state}: this sentence has changed since {who} disputed it on {date}. Check it again.':
      '{state}: esta oración ha cambiado desde que {who} la cuestionó el {date}. Compruébela de nuevo.',
    '{state}: this sentence has changed since {who} rejected it on {date}. Check it again.':
      '{state}: esta oración ha cambiado desde que {who} la rechazó el {date}. Compruébela de nuevo.',
    '{state}: this sentence has changed since {who} proposed it on {date}. Check it again.':
      '{state}: esta oración ha cambiado desde que {who} la propuso el {date}. Compruébela de nuevo.',
    'Changed since': 'Cambiada desde entonces',
    'With the tags of that time: {tags}': 'Con las etiquetas de entonces: {tags}',
    'Ignore {rule} in this document': 'Ignorar {rule} en este documento',
    'Ignore {rule} for this sentence': 'Ignorar {rule} en esta oración',
    'Ignore {rule} for this source': 'Ignorar {rule} en esta fuente',
    '{count} sourced': '{count} con fuente',
    '{count} by named source': '{count} con fuente con nombre',
    '{count} LLM': '{count} LLM',
    '{count} source and LLM': '{count} con fuente y LLM',
    '{count} without a tag': '{count} sin etiqueta',
    '{count} sentence': '{count} oración',
    '{count} sentences': '{count} oraciones',
    '{count} source': '{count} fuente',
    '{count} sources': '{count} fuentes',
    '{count} never cited': '{count} nunca citadas',
    'silences rules in the next sentence': 'silencia reglas en la oración siguiente',
    'silences rules in the next block': 'silencia reglas en el bloque siguiente',
    'silences rules from here on': 'silencia reglas de aquí en adelante',
    'ends what `provenote-disable` began': 'termina lo que empezó `provenote-disable`',
    'silences rules in the whole document': 'silencia reglas en todo el documento',
    '{detail} Needs a reason: -- why': '{detail} Necesita una razón: -- por qué',
    'All rules of this group.': 'Todas las reglas de este grupo.',
    ', not verified': ', sin verificar',
    'a grade of {editions}': 'un grado de {editions}',
    'a language model wrote this, no source': 'lo escribió un modelo de lenguaje, sin fuente',
    'what you observed': 'lo que usted observó',
    'what the client reports': 'lo que cuenta el cliente',
    'what somebody else reports': 'lo que cuenta otra persona',
    'the score of an instrument, as in [measure: PHQ-9]':
      'la puntuación de un instrumento, como en [measure: PHQ-9]',
    'what the record or the plan says': 'lo que dice la historia clínica o el plan',
    'named source': 'fuente con nombre',
    'the score of an instrument': 'la puntuación de un instrumento',
    '{count} name': '{count} nombre',
    '{count} names': '{count} nombres',
    '{count} place': '{count} lugar',
    '{count} places': '{count} lugares',
    '{count} date': '{count} fecha',
    '{count} dates': '{count} fechas',
    '{count} telephone number': '{count} número de teléfono',
    '{count} telephone numbers': '{count} números de teléfono',
    '{count} fax number': '{count} número de fax',
    '{count} fax numbers': '{count} números de fax',
    '{count} e-mail address': '{count} dirección de correo',
    '{count} e-mail addresses': '{count} direcciones de correo',
    '{count} Social Security number': '{count} número de la Seguridad Social',
    '{count} Social Security numbers': '{count} números de la Seguridad Social',
    '{count} medical record number': '{count} número de historia clínica',
    '{count} medical record numbers': '{count} números de historia clínica',
    '{count} health plan number': '{count} número de plan de salud',
    '{count} health plan numbers': '{count} números de plan de salud',
    '{count} account number': '{count} número de cuenta',
    '{count} account numbers': '{count} números de cuenta',
    '{count} license number': '{count} número de licencia',
    '{count} license numbers': '{count} números de licencia',
    '{count} vehicle number': '{count} número de vehículo',
    '{count} vehicle numbers': '{count} números de vehículo',
    '{count} device number': '{count} número de dispositivo',
    '{count} device numbers': '{count} números de dispositivo',
    '{count} web address': '{count} dirección web',
    '{count} web addresses': '{count} direcciones web',
    '{count} IP address': '{count} dirección IP',
    '{count} IP addresses': '{count} direcciones IP',
    '{count} biometric identifier': '{count} identificador biométrico',
    '{count} biometric identifiers': '{count} identificadores biométricos',
    '{count} photograph': '{count} fotografía',
    '{count} photographs': '{count} fotografías',
    '{count} other number': '{count} número de otra clase',
    '{count} other numbers': '{count} números de otra clase',
    '{count} age over 89': '{count} edad de más de 89 años',
    '{count} ages over 89': '{count} edades de más de 89 años',
    'relationship element': 'elemento de la relación',
    'method of adaptation': 'método de adaptación',
    treatment: 'tratamiento',
    other: 'otro',
    'No edition at hand grades it.': 'Ninguna edición disponible lo gradúa.',
    'Figures:': 'Cifras:',
    '{more} more figure in the tables.': '{more} cifra más en las tablas.',
    '{more} more figures in the tables.': '{more} cifras más en las tablas.',
    'no edition at hand tells whether this grade is right.':
      'ninguna edición disponible dice si este grado es correcto.',
    'the tables do not know the grade of {which}{told}.': 'las tablas no conocen el grado de {which}{told}.',
    'the tables have another grade for {which}{told}, but it is not verified.':
      'las tablas tienen otro grado para {which}{told}, pero no está verificado.',
    'this is the grade of {which}{told}.': 'este es el grado de {which}{told}.',
    'as far as known (not verified), this is the grade of {which}{told}.':
      'por lo que se sabe (sin verificar), este es el grado de {which}{told}.',
    'this is the grade of {which}; nothing here names the edition.':
      'este es el grado de {which}; nada nombra aquí la edición.',
    'as far as known (not verified), this is the grade of {which}; nothing here names the edition.':
      'por lo que se sabe (sin verificar), este es el grado de {which}; nada nombra aquí la edición.',
    'this was right in {which}{told}.': 'esto era correcto en {which}{told}.',
    'no edition gives this grade.': 'ninguna edición da este grado.',
    'this is not the grade of {which}{told}.': 'este no es el grado de {which}{told}.',
    'this is no grade of the scheme.': 'este no es un grado del esquema.',
    'Since {edition} it is {grade}{source}.': 'Desde {edition} es {grade}{source}.',
    ', the edition of the cited source': ', la edición de la fuente citada',
    ', the edition that the frontmatter names': ', la edición que nombra la cabecera YAML',
    ', the edition that the configuration names': ', la edición que nombra la configuración',
    '{edition}: not among what this edition grades': '{edition}: no está entre lo que esta edición gradúa',
    ' (as {name})': ' (como {name})',
    'high confidence': 'confianza alta',
    'medium confidence': 'confianza media',
    'low confidence': 'confianza baja',
    'Takes {types}.': 'Admite {types}.',
    '{marker} names no source of this document. Add the source to the list, or correct the marker.':
      '{marker} no nombra ninguna fuente de este documento. Añada la fuente a la lista, o corrija el marcador.',
    'no tier': 'sin nivel',
    'edition {edition}': 'edición {edition}',
    'peer-reviewed or official': 'revisada por pares u oficial',
    'book or handbook': 'libro o manual',
    'web page, video or other': 'página web, vídeo u otra',
    DOI: 'DOI',
    PMID: 'PMID',
    ISBN: 'ISBN',
    link: 'enlace',
    'the {name} is malformed': 'el {name} está mal formado',
    'the check digit of the {name} is wrong': 'el dígito de control del {name} es erróneo',
    'the {name} is a placeholder': 'el {name} es de relleno',
    'a language model': 'un modelo de lenguaje',
    'the language model {model}': 'el modelo de lenguaje {model}',
    '{tag}: {by} wrote this, and no source stands behind it. Verify it before clinical use.':
      '{tag}: esto lo escribió {by}, y ninguna fuente lo respalda. Verifíquelo antes de usarlo en la clínica.',
    'a named source of this project': 'una fuente con nombre de este proyecto',
    'the clinician’s own observation': 'la observación propia del clínico',
    'what the client reported': 'lo que contó el cliente',
    'what somebody close to the client, or another professional, reported':
      'lo que contó alguien cercano al cliente, u otro profesional',
    'the result of a measure': 'el resultado de una medida',
    'taken from the client’s record': 'tomado de la historia clínica del cliente',
    'all rules': 'todas las reglas',
    'Findings of {rules} are reported again from here on.':
      'Los hallazgos de {rules} vuelven a mostrarse de aquí en adelante.',
    'Reason: {reason}': 'Razón: {reason}',
    'Rules of phi, grades and claims are silenced only with a reason: write one after `--`.':
      'Las reglas de phi, grades y claims solo se silencian con una razón: escríbala después de `--`.',
    'This directive says nothing that Provenote knows, so it silences nothing.':
      'Esta directiva no dice nada que Provenote conozca, así que no silencia nada.',
    'Silences {rules} in the next sentence.': 'Silencia {rules} en la oración siguiente.',
    'Silences {rules} in the next block.': 'Silencia {rules} en el bloque siguiente.',
    'Silences {rules} from here on, up to the matching `enable`.':
      'Silencia {rules} de aquí en adelante, hasta el `enable` que corresponde.',
    'Silences {rules} in the whole document.': 'Silencia {rules} en todo el documento.',
    'Read it as {reading}': 'Leerlo como {reading}',
    'Remove the mark: I checked this place': 'Quitar la marca: he revisado este lugar',
    'Tagged markdown': 'Markdown etiquetado',
    'Tagged markdown, 1 place to look at': 'Markdown etiquetado, 1 lugar por revisar',
    'Tagged markdown, {count} places to look at': 'Markdown etiquetado, {count} lugares por revisar',
    'The sources stand under several headings, so their order is left as it is. "Provenote: Renumber Sources" numbers them in the order in which they stand.':
      'Las fuentes están bajo varios encabezados, así que su orden se deja como está. «Provenote: Renumerar las fuentes» las numera en el orden en que están.',
    'This document has no numbered list of sources under a heading such as "Sources".':
      'Este documento no tiene una lista numerada de fuentes bajo un encabezado como "Sources".',
    'A number stands twice in the list of sources, so its markers could mean either. Give each source a number of its own first.':
      'Un número aparece dos veces en la lista de fuentes, así que sus marcadores podrían referirse a cualquiera. Dé primero a cada fuente un número propio.',
    'The text cites {id}, which is not in the list of sources, and a new number could make it one that is. Correct that marker, or add its source, first.':
      'El texto cita {id}, que no está en la lista de fuentes, y un número nuevo podría convertirlo en una que sí está. Corrija primero ese marcador, o añada su fuente.',
    problem: 'problema',
    goal: 'meta',
    objective: 'objetivo',
    intervention: 'intervención',
    ', not worked on any more': ', ya no se trabaja en ello',
    'No plan in this folder declares it.': 'Ningún plan de esta carpeta lo declara.',
    'serves {name}': 'sirve a {name}',
    'served by {name}': 'le sirve {name}',
    'measured in the notes': 'medido en las notas',
    'not measured in any note': 'no medido en ninguna nota',
    'not named in any note': 'no nombrado en ninguna nota',
    'last touched in {path} (the last note)': 'tocado por última vez en {path} (la última nota)',
    'last touched in {path} (one note since)': 'tocado por última vez en {path} (una nota desde entonces)',
    'last touched in {path} ({since} notes since)':
      'tocado por última vez en {path} ({since} notas desde entonces)',
    '{grade} in {edition}': '{grade} en {edition}',
    '{grade} in {edition} (not verified)': '{grade} en {edition} (sin verificar)',
    '{others} and {last}': '{others} y {last}',
    '{others} or {last}': '{others} o {last}',
    'it is not YAML': 'no es YAML',
    'a line is indented too little or too much': 'una línea tiene sangría de menos o de más',
    'a line has two colons; put the value in quotes':
      'una línea tiene dos veces dos puntos; ponga el valor entre comillas',
    'a key stands twice': 'una clave aparece dos veces',
    'a quote, bracket or colon is missing': 'faltan comillas, un corchete o dos puntos',
    'a line is no `key: value` pair': 'una línea no es un par `clave: valor`',
    'a line is indented with a tab; use spaces': 'una línea tiene sangría con tabulador; use espacios',
    'a sign stands where a value was expected': 'hay un signo donde se esperaba un valor',
    'a value starts with `*`; put it in quotes': 'un valor empieza por `*`; póngalo entre comillas',
    'Remove this comment': 'Quitar este comentario',
    'lines of the form key: value': 'líneas de la forma clave: valor',
    text: 'texto',
    'an edition of the grade tables: {editions}': 'una edición de las tablas de grados: {editions}',
    'the name of a section template, or off': 'el nombre de una plantilla de secciones, u off',
    'a format of notes: {formats}': 'un formato de notas: {formats}',
    'the name of a profile of notes, or off': 'el nombre de un perfil de notas, u off',
    'a number, without quotes': 'un número, sin comillas',
    'true or false': 'true o false',
    'a date such as 2026-01-31': 'una fecha como 2026-01-31',
    'keys and values, indented below it': 'claves y valores, con sangría debajo',
    ', or ': ', o ',
    'a list of entries, each with keys and values': 'una lista de entradas, cada una con claves y valores',
    'a list of texts': 'una lista de textos',
    'What it is called.': 'Cómo se llama.',
    'Its address on the web.': 'Su dirección en la web.',
    'What Pandoc markers call it: `[@id]`. Without one it is numbered.':
      'Cómo la llaman los marcadores de Pandoc: `[@id]`. Sin él, se numera.',
    'The DOI, with or without https://doi.org/.': 'El DOI, con o sin https://doi.org/.',
    'The number in PubMed.': 'El número en PubMed.',
    'The ISBN of the book, ten or thirteen digits.': 'El ISBN del libro, de diez o trece cifras.',
    'The year of publication.': 'El año de publicación.',
    'Who wrote it: a list of names, or names between semicolons.':
      'Quién lo escribió: una lista de nombres, o nombres entre puntos y comas.',
    'an original study': 'un estudio original',
    'a synthesis of studies': 'una síntesis de estudios',
    'a review': 'una revisión',
    'a guideline': 'una guía',
    'an article of a journal': 'un artículo de revista',
    'a book or handbook': 'un libro o manual',
    'a report': 'un informe',
    'a page of the web': 'una página web',
    'a post that nobody reviewed': 'una entrada que nadie revisó',
    'a video or talk': 'un vídeo o una charla',
    'What kind of work it is.': 'Qué clase de obra es.',
    'anything else': 'cualquier otra cosa',
    'How much it weighs: T1, T2 or T3.': 'Cuánto pesa: T1, T2 o T3.',
    'Its edition, or the edition of the grade tables that it is.':
      'Su edición, o la edición de las tablas de grados que es.',
    'Its volume.': 'Su volumen.',
    'The model that wrote the text.': 'El modelo que escribió el texto.',
    'The version of the text, such as "1.0".': 'La versión del texto, como "1.0".',
    'The day on which it was last generated.': 'El día en que se generó por última vez.',
    'How many minutes it takes to read.': 'Cuántos minutos lleva leerlo.',
    'How many sources it has.': 'Cuántas fuentes tiene.',
    'The title of the document.': 'El título del documento.',
    'an article of a wiki or blog': 'un artículo de una wiki o un blog',
    'a progress note': 'una nota de evolución',
    'a suggested revision of an article': 'una propuesta de revisión de un artículo',
    'What kind of document this is; it decides which rules hold.':
      'Qué clase de documento es; de eso depende qué reglas rigen.',
    'What it is about, in a sentence or two.': 'De qué trata, en una o dos oraciones.',
    'What the article is about: a modality, a framework, a concept …':
      'De qué trata el artículo: una modalidad, un marco, un concepto…',
    'The field that it belongs to.': 'El campo al que pertenece.',
    'The school or tradition that it comes from.': 'La escuela o tradición de la que procede.',
    'Who wrote it.': 'Quién lo escribió.',
    'The day of publication: 2026-01-31.': 'El día de publicación: 2026-01-31.',
    'The day of the last change: 2026-01-31.': 'El día del último cambio: 2026-01-31.',
    'The part of the site that it belongs to.': 'La parte del sitio a la que pertenece.',
    'Words by which readers find it, as a list.':
      'Palabras por las que los lectores lo encuentran, como lista.',
    'Whether it is not to be published yet.': 'Si todavía no se debe publicar.',
    'The file or address of the picture.': 'El archivo o la dirección de la imagen.',
    'What it shows, for those who do not see it.': 'Lo que muestra, para quienes no la ven.',
    'The picture at its head: a path, or { src, alt }.': 'La imagen de cabecera: una ruta, o { src, alt }.',
    'The picture at its head.': 'La imagen de cabecera.',
    'The sources that markers name: [1] the first one without id, [@id] one with it.':
      'Las fuentes que nombran los marcadores: [1] la primera sin id, [@id] una que lo tiene.',
    'Why to read it.': 'Por qué leerlo.',
    'What to read next. No source: markers do not name these.':
      'Qué leer después. No es una fuente: los marcadores no las nombran.',
    'Who made it.': 'Quién lo hizo.',
    'Videos on the subject. No sources: markers do not name these.':
      'Vídeos sobre el tema. No son fuentes: los marcadores no los nombran.',
    'A BibTeX or CSL-JSON file, or a list of them, for markers such as [@fern2031].':
      'Un archivo BibTeX o CSL-JSON, o una lista de ellos, para marcadores como [@fern2031].',
    'The edition that grades are of where the text names none.':
      'La edición de los grados donde el texto no nombra ninguna.',
    'How the text came to be; checked against the document.':
      'Cómo surgió el texto; se compara con el documento.',
    'The section template that it follows; off for none.':
      'La plantilla de secciones que sigue; off para ninguna.',
    'Whether the site prints a "verify before clinical use" line, or its words.':
      'Si el sitio imprime una línea de «verifique antes de usarlo en la clínica», o sus palabras.',
    'The article that the revision is of: its path from here, or from the project.':
      'El artículo del que es la revisión: su ruta desde aquí, o desde el proyecto.',
    'The sentence that is meant, as it stands in the article.':
      'La frase de la que se trata, tal como está en el artículo.',
    'The heading under which the sentence stands, where the article has it more than once.':
      'El título bajo el que está la frase, si el artículo la tiene más de una vez.',
    'How you want to be named in public. Your name itself does not belong here.':
      'Cómo quiere figurar usted en público. Su nombre mismo no va aquí.',
    'An item of the {name}': 'Un ítem del {name}',
    'The {name}': 'El {name}',
    'The scale “{part}” of the {name}': 'La escala «{part}» del {name}',
    '{from} to {to}': '{from} a {to}',
    'The number of the session that the note is of.': 'El número de la sesión de la que es la nota.',
    'The form of the note, which says which parts it has.': 'La forma de la nota, que dice qué partes tiene.',
    'The rules of a payer or clinic that the note follows; off for none.':
      'Las reglas de una aseguradora o clínica que sigue la nota; off para ninguna.',
    'Whose note it is: a placeholder, never a name.': 'De quién es la nota: un marcador, nunca un nombre.',
    'The day of the session: a placeholder, never a date.':
      'El día de la sesión: un marcador, nunca una fecha.',
    'Who signs the note: a placeholder, never a name.': 'Quién firma la nota: un marcador, nunca un nombre.',
    'a value of this project': 'un valor de este proyecto',
    'This source belongs to the {edition} edition.': 'Esta fuente pertenece a la edición de {edition}.',
    'Say that this is the grade of {edition}': 'Decir que este es el grado de {edition}',
    'Replace with {written}': 'Sustituir por {written}',
    'Replace with {written}, also at 1 other place': 'Sustituir por {written}, también en otro lugar',
    'Replace with {written}, also at {others} other places':
      'Sustituir por {written}, también en otros {others} lugares',
    'Replace with {written}, counted from the first date':
      'Sustituir por {written}, contado desde la primera fecha',
    'Replace with days counted from the first date': 'Sustituir por días contados desde la primera fecha',
    'Replace with the year': 'Sustituir por el año',
    'Replace with "90 or older"': 'Sustituir por "90 or older"',
    'Keep the first three digits of the ZIP code': 'Conservar las tres primeras cifras del código postal',
    'Replace with a placeholder': 'Sustituir por un marcador',
    footer: 'El pie',
    frontmatter: 'La cabecera YAML',
    'Write {counted} source': 'Escribir {counted} fuente',
    'Write {counted} sources': 'Escribir {counted} fuentes',
    'Write {counted} minute': 'Escribir {counted} minuto',
    'Write {counted} minutes': 'Escribir {counted} minutos',
    'the video': 'el vídeo',
    'the {left} videos': 'los {left} vídeos',
    'Add the line “verify before clinical use”': 'Añadir la línea “verify before clinical use”',
    'Label as an LLM-generated example': 'Etiquetar como ejemplo generado por un LLM',
    'Insert the heading “{title}”': 'Insertar el encabezado «{title}»',
    'Insert all missing headings': 'Insertar todos los encabezados que faltan',
    'Move “{title}” to its place': 'Mover «{title}» a su lugar',
    'Write "{label}"': 'Escribir "{label}"',
    'This is the cited source.': 'Esta es la fuente citada.',
    'a relationship element': 'un elemento de la relación',
    'a method of adaptation': 'un método de adaptación',
    'a treatment': 'un tratamiento',
    'neither a relationship element nor a method of adaptation':
      'ni un elemento de la relación ni un método de adaptación',
    'no edition': 'ninguna edición',
    'Write "{grade}" and cite source {number} ({edition})':
      'Escribir "{grade}" y citar la fuente {number} ({edition})',
    'Add `{line}` to the frontmatter': 'Añadir `{line}` a la cabecera YAML',
    'Add all that is missing in the frontmatter': 'Añadir todo lo que falta en la cabecera YAML',
    'Insert the parts of {form}': 'Insertar las partes de {form}',
    'Insert the part “{title}”': 'Insertar la parte «{title}»',
    'Insert all missing parts': 'Insertar todas las partes que faltan',
    'Insert a place for it': 'Insertar un lugar para ello',
    'a {format} note': 'una nota {format}',
    'a note for {profile}': 'una nota para {profile}',
    'a note': 'una nota',
    such: 'así',
    'who does what (S, specific)': 'quién hace qué (S, específico)',
    'how much, how often, or which score (M, measurable)':
      'cuánto, con qué frecuencia o qué puntuación (M, medible)',
    'by when or how often (T, time-bound)': 'para cuándo o con qué frecuencia (T, con plazo)',
    '{others}; and {last}': '{others}; ni {last}',
    'Remove the tracking part of the address': 'Quitar la parte de seguimiento de la dirección',
    'Remove the LLM tag': 'Quitar la etiqueta LLM',
    'Remove the source': 'Quitar la fuente',
    'Write {meant}': 'Escribir {meant}',
    'Move the tag to the end of the sentence': 'Mover la etiqueta al final de la oración',
    'Cite {source}': 'Citar {source}',
    'Mark as written by a model: [LLM]': 'Marcar como escrita por un modelo: [LLM]',
    'Mark as your observation: [obs]': 'Marcar como observación suya: [obs]',
    'Mark as reported by the client: [client]': 'Marcar como contada por el cliente: [client]',
    'Mark as reported by others: [collateral]': 'Marcar como contada por otros: [collateral]',
    'Mark as from a measure: [measure]': 'Marcar como resultado de una medida: [measure]',
    'Mark as from the record: [record]': 'Marcar como tomada de la historia clínica: [record]',
    'Write the tag in the usual form': 'Escribir la etiqueta en la forma habitual',
    'The same work stands here.': 'La misma obra está aquí.',
    'Merge into source {id}': 'Unir con la fuente {id}',
    'PubMed number': 'número de PubMed',
    address: 'enlace',
    title: 'título',
    year: 'año',
    'tier (T1, T2 or T3)': 'nivel (T1, T2 o T3)',
    '{others} and no {last}': '{others} ni {last}',
    'Number the sources 1, 2, 3 …': 'Numerar las fuentes 1, 2, 3…',
    'Number the sources in the order of citation': 'Numerar las fuentes en el orden de citación',
    'The same work stands here as {tier}.': 'La misma obra está aquí como {tier}.',
    'Cite source {number} instead': 'Citar la fuente {number} en su lugar',
    'Remove the marker': 'Quitar el marcador',
    'Remove this source': 'Quitar esta fuente',
    '"{grade}" for {edition}': '"{grade}" para {edition}',
    'Another article ({first}) rates': 'Otro artículo ({first}) califica',
    '{documents} other articles ({first}, …) rate': 'Otros {documents} artículos ({first}, …) califican',
    '{id} for the last time': '{id} por última vez',
    '{id} again': '{id} otra vez',
    'The note before': 'La nota anterior',
    'its name ends neither in .bib (BibTeX) nor in .json (CSL-JSON)':
      'su nombre no acaba en .bib (BibTeX) ni en .json (CSL-JSON)',
    'it is an address, and Provenote reads only files of this project':
      'es una dirección, y Provenote solo lee archivos de este proyecto',
    'it lies outside of this project, where nothing is read':
      'está fuera de este proyecto, donde no se lee nada',
    'it is not there': 'no está',
    'it is a folder': 'es una carpeta',
    'it is too large, or no file': 'es demasiado grande, o no es un archivo',
    'it is not saved as UTF-8 text': 'no está guardado como texto UTF-8',
    'Allow this text everywhere (team’s allow list)…':
      'Permitir este texto en todas partes (lista del equipo)…',
    'De-identify': 'Desidentificar',
    'Provenote: checking the workspace': 'Provenote: revisando el espacio de trabajo',
    '{at} of {of} documents': '{at} de {of} documentos',
    'Fix all safe Provenote problems': 'Arreglar todos los problemas seguros de Provenote',
    'Organize sources in the order of citation': 'Ordenar las fuentes según su citación',
    'Entries in the order of citation, with their markers':
      'Entradas en el orden de citación, con sus marcadores',
    'The sources stand in the order of citation already.': 'Las fuentes ya están en el orden de citación.',
    'Numbers of the entries and their markers': 'Números de las entradas y de sus marcadores',
    'The sources are numbered 1, 2, 3 … already.': 'Las fuentes ya están numeradas 1, 2, 3…',
    'Bring the grades that allow it to the edition {edition}':
      'Llevar los grados que lo permiten a la edición de {edition}',
    'Grades of {edition}': 'Grados de {edition}',
    'Open the work at doi.org': 'Abrir la obra en doi.org',
    'Open the article in PubMed': 'Abrir el artículo en PubMed',
    'Open the book in Open Library': 'Abrir el libro en Open Library',
    'Open the page of this source': 'Abrir la página de esta fuente',
    'which session it is of': 'de qué sesión es',
    'whose note it is': 'de quién es',
    'when the session was': 'cuándo fue la sesión',
    'who signs it': 'quién la firma',
  },
};
